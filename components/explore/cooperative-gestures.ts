// In a frame the page around it keeps its scroll: the map then takes two fingers, or a wheel with Ctrl or Command.

/** What of a gesture was missing for the map to take it. */
export type Passed = 'touch' | 'wheel'

/** Keeps from a map, whatever listens there, the gestures that are the page's. Returns what lets them through again. */
export function cooperateWithPage(map: HTMLElement, onPassed: (by: Passed) => void): () => void {
  const ended = new AbortController()
  const pass = (event: Event) => {
    if (!isPages(event)) return
    event.stopPropagation()
    if (event.type !== 'touchstart') onPassed(event instanceof WheelEvent ? 'wheel' : 'touch')
  }
  map.classList.add('shared')
  for (const type of ['wheel', 'touchstart', 'touchmove'])
    map.addEventListener(type, pass, { capture: true, passive: true, signal: ended.signal })
  return () => ended.abort()
}

function isPages(event: Event): boolean {
  if (event instanceof WheelEvent) return !event.ctrlKey && !event.metaKey
  return (event as TouchEvent).touches.length < 2 // Firefox on desktops has no TouchEvent to ask for
}
