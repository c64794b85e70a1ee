// What a mouse, a wheel or fingers do on the map, by d3-zoom. Its transform is a plain one, while the map turns as it
// moves; so only the change from one event to the next is taken from it.
import { pointers, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'

type Spot = readonly [x: number, y: number]

export interface Gestures {
  /** A hand has taken the map. */
  onStart(): void
  /** What lay at `from` (CSS px on the surface) is to lie at `to`, at a new scale. */
  onMove(from: Spot, to: Spot, kmPerPx: number): void
  /** The gesture was left to the page around the frame, which a second finger or a key would have kept. */
  onPassed(by: 'touch' | 'wheel'): void
}

/** Milliseconds that a double click or double tap takes to zoom in. */
const doubleClickMs = 250

/**
 * Listens to gestures on a surface. In a frame the page around it keeps its scroll: the map then takes two fingers,
 * or a wheel with Ctrl or Command. Returns what sets the scale that the next gesture begins at, and what ends it.
 */
export function listenToGestures(
  surface: HTMLElement,
  { framed, still, on }: { framed: boolean; still: boolean; on: Gestures },
) {
  let last: ZoomTransform = zoomIdentity
  const passed = (event: Event) => {
    if (!framed) return false
    if (event instanceof WheelEvent) return !event.ctrlKey && !event.metaKey
    return 'touches' in event && (event as TouchEvent).touches.length < 2 // Firefox on desktops has no TouchEvent
  }
  const behaviour = zoom<HTMLElement, unknown>()
    .duration(still ? 0 : doubleClickMs)
    .constrain((transform) => transform) // the camera has bounds of its own
    .filter(
      (event: MouseEvent) => !event.button && (!event.ctrlKey || event.type === 'wheel') && !passed(event),
    )
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => sourceEvent && on.onStart())
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      const magnified = transform.k / last.k
      const [dx, dy] = [transform.x - magnified * last.x, transform.y - magnified * last.y]
      const to = middleOf(sourceEvent, surface)
      last = transform
      if (sourceEvent) on.onMove([(to[0] - dx) / magnified, (to[1] - dy) / magnified], to, 1 / transform.k)
    })
  surface.style.touchAction = framed ? 'pan-x pan-y' : 'none'
  const selection = select(surface).call(behaviour)
  const ended = new AbortController()
  const { signal } = ended
  const tell = (by: 'touch' | 'wheel') => (event: Event) => {
    if (passed(event)) on.onPassed(by)
    else event.preventDefault() // at either end of the scale too, where d3-zoom lets the wheel through
  }
  surface.addEventListener('wheel', tell('wheel'), { passive: false, signal })
  surface.addEventListener('touchmove', tell('touch'), { passive: false, signal })

  return {
    /** Takes over a scale that no gesture has made, and the scales between which gestures may zoom. */
    setScale(kmPerPx: number, { finest, widest }: { readonly finest: number; readonly widest: number }) {
      behaviour.scaleExtent([1 / widest, 1 / finest])
      selection.call(behaviour.transform, zoomIdentity.scale(1 / kmPerPx))
    },
    dispose() {
      ended.abort()
      selection.call(behaviour.transform, zoomIdentity).on('.zoom', null) // which ends a double click's zoom too
    },
  }
}

/** The middle of all fingers, or where the mouse is; a double tap has left no finger, and means where it ended. */
function middleOf(event: Event | null, surface: HTMLElement): Spot {
  const spots = event ? pointers(event, surface) : []
  const sum = spots.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  const count = spots.length
  if (count && Number.isFinite(sum[0])) return [sum[0] / count, sum[1] / count]
  return [surface.clientWidth / 2, surface.clientHeight / 2]
}
