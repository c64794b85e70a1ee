import { type Reading, stepOf } from './keys'
import { ReadingLine } from './ReadingLine'

/** Lets keys move between the steps; `go` is called with the index of the step that a key leads to. Returns what ends it. */
export function watchKeys(root: HTMLElement, go: (index: number) => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isMeantForAnother(event)) return
    const index = stepOf(event.key, readingOf(root))
    if (index === null) return
    event.preventDefault()
    go(index)
  }
  window.addEventListener('keydown', onKey)
  return () => window.removeEventListener('keydown', onKey)
}

/** Shortcuts of the browser, fields, the map's own keys, and a page that is pinched and pans sideways. */
function isMeantForAnother(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    event.defaultPrevented ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    (window.visualViewport?.scale ?? 1) > 1.01 ||
    (target instanceof Element &&
      target.closest('input, textarea, select, dialog, [contenteditable], #stage') !== null)
  )
}

/** Read off the page, which knows of a key just pressed before anything else does. */
function readingOf(root: HTMLElement): Reading {
  const sections = [...root.querySelectorAll<HTMLElement>(':scope > .steps > section')]
  const step = new ReadingLine(root, sections).step()
  const panel = sections[step]?.querySelector('.panel')
  const first = panel?.firstElementChild?.getBoundingClientRect()
  const last = panel?.lastElementChild?.getBoundingClientRect()
  const coveredPx = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  return {
    step,
    total: sections.length,
    startSeen: first !== undefined && first.top >= coveredPx - 1,
    endSeen: last !== undefined && last.bottom <= window.innerHeight + 1,
    beyond: root.getBoundingClientRect().bottom < window.innerHeight / 2,
  }
}
