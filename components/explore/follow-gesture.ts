import { middleOf, type Spot } from './gestures'

/** What of a map takes a hand: its surface, or what a painter that has handlers of its own puts there instead. */
const surfaces = '.surface, .handled'

/**
 * Tells when a hand is laid on a map, before anything else hears of it, and knows where in the map (CSS px) it was
 * last; null when a key or a button had the map last.
 */
export function followGesture(map: HTMLElement, onLaid: () => void) {
  const ended = new AbortController()
  let spot: Spot | null = null
  const follow = (event: Event) => {
    const laid = event.type !== 'keydown' && event.target instanceof Element && event.target.closest(surfaces)
    spot = laid ? middleOf(event, map) : null
    if (laid && !event.type.endsWith('move')) onLaid()
  }
  for (const type of ['mousedown', 'mousemove', 'touchstart', 'touchmove', 'wheel', 'keydown'])
    map.addEventListener(type, follow, { capture: true, passive: true, signal: ended.signal })
  return { spot: () => spot, dispose: () => ended.abort() }
}
