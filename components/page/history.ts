/**
 * Lets a refused change of the history pass: browsers refuse one after too many, and where other software has given the page a
 * base on another origin. Next makes such changes while React takes the page over, and would put its own page of faults in the
 * place of the story.
 */
export function forgiveHistory(): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const change = history[name]
    history[name] = (...state) => {
      try {
        change.apply(history, state)
      } catch {
        // The address stays as it was; the page goes on.
      }
    }
  }
}
