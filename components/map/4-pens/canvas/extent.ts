import { apply, type Matrix } from '@/components/map/1-plot/camera'
import { around } from '@/components/map/1-plot/rect'
import { stackLift } from '@/components/map/2-scene/marks'
import type { Line, Sign } from '@/components/map/3-drawing/items'
import type { Box } from '@/data/sheet/level'
import { shownShare } from './line'

/** What tells no box reaches no farther than from a stack to its place. */
const plain = { width: 2 * stackLift, height: 2 * stackLift }

/**
 * The box that holds all that is seen of lines and signs in a window, in CSS px, as the window and the matrix are; its
 * sides are the wrong way round where nothing is.
 */
export function extentOf(items: readonly (Line | Sign)[], matrix: Matrix, window: Box): Box {
  const spots = items.flatMap((item) =>
    item.kind === 'line' ? seenOf(item, matrix, window) : [spotOf(item, matrix)],
  )
  const [left, top, right, bottom] = window
  return [
    Math.max(left, Math.min(right, ...spots.map(([x, , reach]) => x - reach))),
    Math.max(top, Math.min(bottom, ...spots.map(([, y, reach]) => y - reach))),
    Math.min(right, Math.max(left, ...spots.map(([x, , reach]) => x + reach))),
    Math.min(bottom, Math.max(top, ...spots.map(([, y, reach]) => y + reach))),
  ]
}

/** A point, and how far what is painted reaches from it, in CSS px. */
type Spot = readonly [x: number, y: number, reach: number]

/** The ends of the straight parts that are seen, which may lie out of view themselves. */
function seenOf({ points, stroke: { width } }: Line, matrix: Matrix, window: Box): Spot[] {
  const ends = points.map((point) => apply(matrix, point))
  return ends.flatMap((to, i) => {
    const from = ends[i - 1] ?? to
    return shownShare(from, to, window) ? [[...from, width] as const, [...to, width] as const] : []
  })
}

function spotOf({ at, drop, rects, lasting = plain, scale = 1 }: Sign, matrix: Matrix): Spot {
  const [x, y] = apply(matrix, at)
  const sides = (rects ?? [around([0, 0], lasting)]).flatMap((box) => [
    -box.x,
    -box.y,
    box.x + box.width,
    box.y + box.height,
  ])
  return [x, y + drop, (Math.max(...sides) + 2) * scale] // strokes go around it
}
