/**
 * Holds the page at a step's section, or lets it go (see paged.css). Called in the very turn in which the step is known: a
 * frame later the reader may have pressed another key.
 */
export function holdAt(section: HTMLElement | null): void {
  document.documentElement.toggleAttribute('data-paged', section !== null)
  section?.scrollIntoView({ behavior: 'instant' })
  section?.firstElementChild?.scrollTo(0, 0) // its text may have been left at its end
}
