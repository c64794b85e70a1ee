import { apply } from '@/components/map/1-plot/camera'
import type { Line } from '@/components/map/3-drawing/items'
import type { Context, Paper } from './paper'

type Spot = readonly [x: number, y: number]

/**
 * Strokes what the canvas shows of a line, in a stroke that is set but for its dashes. Each dash is a stroke of its own: a
 * GPU draws a thousand short straight ones at once, where it would cut one path of them into triangles in every frame.
 */
export function paintLine(
  context: Context,
  { points, stroke: { width, dash } }: Line,
  { matrix, ratio }: Paper,
): void {
  const right = context.canvas.width / ratio + width
  const bottom = context.canvas.height / ratio + width
  const pen = penFor(context, dash)
  context.lineJoin = 'round'
  context.setLineDash([])
  let length = 0
  let from: Spot | undefined
  for (const point of points) {
    const to = apply(matrix, point)
    if (from) {
      const share = shownShare(from, to, [-width, -width, right, bottom])
      if (share) pen.run(from, to, length, share)
      else pen.lift()
      length += Math.hypot(to[0] - from[0], to[1] - from[1])
    }
    from = to
  }
  pen.lift()
}

type Share = readonly [from: number, to: number]

/** From and to which share (0..1) of its length a straight line lies in a box; null where it does not. */
export function shownShare(
  from: Spot,
  to: Spot,
  box: readonly [number, number, number, number],
): Share | null {
  let [first, last] = [0, 1]
  for (const axis of [0, 1] as const) {
    const way = to[axis] - from[axis]
    const [a, b] = [box[axis] - from[axis], (box[axis + 2] as number) - from[axis]]
    if (way === 0) {
      if (a > 0 || b < 0) return null
      continue
    }
    first = Math.max(first, Math.min(a / way, b / way))
    last = Math.min(last, Math.max(a / way, b / way))
  }
  return first < last ? [first, last] : null
}

function penFor(context: Context, dash: readonly number[]) {
  const [on = Number.POSITIVE_INFINITY, off = 0] = dash
  let down = false
  const lift = () => {
    if (down) context.stroke()
    down = false
  }
  /** Strokes the dashes of a straight part that begins after some px of the line. */
  const run = (from: Spot, to: Spot, before: number, [first, last]: Share) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const spot = (px: number): Spot => {
      const t = (px - before) / length
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
    }
    const end = before + last * length
    let px = before + first * length
    if (first > 0) lift()
    while (px < end) {
      const start = off > 0 ? Math.floor(px / (on + off)) * (on + off) : 0
      const stop = Math.min(start + on, end)
      if (px < stop) {
        if (!down) context.beginPath()
        if (!down) context.moveTo(...spot(px))
        down = true
        context.lineTo(...spot(stop))
      }
      if (stop < end || last < 1) lift()
      px = stop < end ? start + on + off : end
    }
  }
  return { run, lift }
}
