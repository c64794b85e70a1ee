import { cooperateWithPage, type Passed } from './cooperative-gestures'
import { followGesture } from './follow-gesture'
import { type Gestures, listenToGestures } from './gestures'

interface GestureHandlers extends Gestures {
  /** A gesture was left to the page around the frame, which a second finger or a key would have kept. */
  onPassed(by: Passed): void
  /** A painter that took hands itself has gone, perhaps in the middle of a gesture. */
  onDropped(): void
}

/**
 * All that a hand can do on a map: gestures on its surface or, where the painter has a canvas that takes hands, there.
 * A painter that comes or goes takes the focus of the keys with it.
 */
export function handleGestures(map: HTMLElement, { still, on }: { still: boolean; on: GestureHandlers }) {
  const surface = map.querySelector<HTMLElement>('.surface')
  if (!surface) throw new Error('the map has no surface')
  const stopSharing = window.parent === window ? () => {} : cooperateWithPage(map, on.onPassed)
  const hand = followGesture(map, on.onStart)
  const gestures = listenToGestures(surface, { still, on })
  const painters = new MutationObserver(([change]) => {
    const { painter } = map.dataset
    if (change?.oldValue === painter) return
    const canvas = map.querySelector<HTMLElement>('.handled canvas')
    const [from, to] = painter === 'mapbox' ? [surface, canvas] : [canvas, surface]
    if (from && document.activeElement === from) to?.focus({ preventScroll: true })
    if (change?.oldValue === 'mapbox') on.onDropped()
  })
  painters.observe(map, { attributeFilter: ['data-painter'], attributeOldValue: true })

  return {
    setScale: gestures.setScale,
    spot: hand.spot,
    dispose() {
      painters.disconnect()
      stopSharing()
      hand.dispose()
      gestures.dispose()
    },
  }
}
