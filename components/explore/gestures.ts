// What a mouse, a wheel or fingers do on the map, by d3-zoom. Its transform is a plain one, while the map turns as it
// moves; so only the change from one event to the next is taken from it.
import { pointers, select } from 'd3-selection'
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'

export type Spot = readonly [x: number, y: number]

export interface Gestures {
  /** A hand has taken the map. */
  onStart(): void
  /** What lay at `from` (CSS px on the surface) is to lie at `to`, at a new scale. */
  onMove(from: Spot, to: Spot, kmPerPx: number): void
}

/** Milliseconds that a double click or double tap takes to zoom in. */
const doubleClickMs = 250

/** Listens to gestures on a surface. Returns what sets the scale that the next gesture begins at, and what ends it. */
export function listenToGestures(surface: HTMLElement, { still, on }: { still: boolean; on: Gestures }) {
  let last: ZoomTransform = zoomIdentity
  const behaviour = zoom<HTMLElement, unknown>()
    .clickDistance(8) // as for taps
    .duration(still ? 0 : doubleClickMs)
    .constrain((transform) => transform) // the camera has bounds of its own
    .filter((event: MouseEvent) => !event.button && (!event.ctrlKey || event.type === 'wheel'))
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => sourceEvent && on.onStart())
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      const magnified = transform.k / last.k
      const [dx, dy] = [transform.x - magnified * last.x, transform.y - magnified * last.y]
      const to = middleOf(sourceEvent, surface)
      last = transform
      if (sourceEvent) on.onMove([(to[0] - dx) / magnified, (to[1] - dy) / magnified], to, 1 / transform.k)
    })
  const selection = select(surface).call(behaviour)
  const ended = new AbortController()
  const { signal } = ended
  // At either end of the scale too, where d3-zoom lets the wheel through.
  const keep = (event: Event) => event.preventDefault()
  for (const type of ['wheel', 'touchmove']) surface.addEventListener(type, keep, { passive: false, signal })

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
export function middleOf(event: Event | null, surface: HTMLElement): Spot {
  const spots = event ? pointers(event, surface) : []
  const sum = spots.reduce(([x, y], [px, py]) => [x + px, y + py], [0, 0])
  const count = spots.length
  if (count && Number.isFinite(sum[0])) return [sum[0] / count, sum[1] / count]
  return [surface.clientWidth / 2, surface.clientHeight / 2]
}
