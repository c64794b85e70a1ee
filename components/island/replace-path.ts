/** Puts a path into the address bar, where the browser lets it be changed. */
export function replacePath(path: string): void {
  try {
    // Not Next's own replaceState: it would render the page anew for a path that is the same page.
    History.prototype.replaceState.call(history, history.state, '', path)
  } catch {
    // In a sandboxed frame, or with a base of another origin: the page goes on without an address.
  }
}
