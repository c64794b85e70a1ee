import type { World } from './countries'
import { project, type SheetPoint } from './projection'

/** How far, in km, a point may lie beside what is drawn instead. */
export type Tolerance = (lon: number, lat: number, point: SheetPoint) => number

/**
 * The same topology with fewer points, arc by arc, so that neighbours keep a common border: no point of an arc lies
 * further from what is left of it on the sheet than the tolerance at that point (Douglas and Peucker 1973).
 */
export function simplified(world: World, toleranceKm: Tolerance): World {
  const arcs = world.arcs.map((arc) => {
    const points = arc.map(([lon = 0, lat = 0]) => project([lon, Math.max(lat, -60)]))
    const tolerances = arc.map(([lon = 0, lat = 0], i) => toleranceKm(lon, lat, points[i] ?? [0, 0]))
    const kept = keptOf(points, tolerances)
    return arc.filter((_, i) => kept.has(i))
  })
  return { ...world, arcs }
}

const origin: SheetPoint = [0, 0]

/** The points of a line that stay, by their places in it. */
export function keptOf(points: readonly SheetPoint[], tolerances: readonly number[]): ReadonlySet<number> {
  const kept = new Set([0, points.length - 1])
  const open: [from: number, to: number][] = [[0, points.length - 1]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part
    const [a, b] = [points[from] ?? origin, points[to] ?? origin]
    let [furthest, most] = [-1, 1]
    for (let i = from + 1; i < to; i += 1) {
      const off = distanceTo(points[i] ?? a, a, b) / (tolerances[i] ?? 1)
      if (off > most) [furthest, most] = [i, off]
    }
    if (furthest < 0) continue
    kept.add(furthest)
    open.push([from, furthest], [furthest, to])
  }
  return kept
}

/** How far a point of the sheet is from a straight line between two others, in km. */
export function distanceTo([x, y]: SheetPoint, [ax, ay]: SheetPoint, [bx, by]: SheetPoint): number {
  const [dx, dy] = [bx - ax, by - ay]
  const squared = dx * dx + dy * dy
  const along = squared > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared)) : 0
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
