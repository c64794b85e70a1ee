import { interpolateZoom } from 'd3-interpolate'
import type { Camera, Viewport } from '@/components/map/1-plot/camera'

/**
 * The smooth and shortest way from one camera to another, for t from 0 to 1: it rises, moves and sinks in one
 * curve (van Wijk and Nuij, "Smooth and efficient zooming and panning", 2003).
 */
export function flight(from: Camera, to: Camera, viewport: Viewport): (t: number) => Camera {
  const spanPx = spanOf(viewport)
  const between = curve(from, to, spanPx)
  return (t) => {
    if (t <= 0) return from
    if (t >= 1) return to
    const [x, y, span] = between(t)
    const turn = (1 - t) * (from.turn ?? 0) + t * (to.turn ?? 0)
    return { x, y, kmPerPx: span / spanPx, ...(turn !== 0 && { turn }) }
  }
}

/** How long a flight takes that nothing else times, in ms: in proportion to the length of its curve, 0.2 to 2.4 s. */
export function flightMs(from: Camera, to: Camera, viewport: Viewport): number {
  return Math.min(2400, Math.max(200, curve(from, to, spanOf(viewport)).duration))
}

const spanOf = ({ free }: Viewport) => Math.max(1, Math.min(free.width, free.height))

function curve(from: Camera, to: Camera, spanPx: number) {
  return interpolateZoom([from.x, from.y, from.kmPerPx * spanPx], [to.x, to.y, to.kmPerPx * spanPx])
}
