// Makes a line that bends as a railway does of one that runs straight from place to place.
import { cumulativeKm } from './distance'
import type { LandWaypoint } from './leg'
import { type LonLat, project, projection, type SheetPoint } from './sheet/projection'
import { keptOf } from './sheet/simplify'

/** How far, in km, the curve may lie beside the straight pieces that are made of it. */
const strayKm = 1
/** Pieces of the curve between two waypoints, before those that make no difference are joined. */
const pieces = 12

/**
 * The waypoints of a line with as many points between them as it takes to go round through all of them: a centripetal
 * Catmull-Rom curve on the sheet, which makes no loops (Yuksel, Schaefer and Keyser 2011). The kilometres stated at the
 * waypoints are shared out between them.
 */
export function smoothed(waypoints: readonly LandWaypoint[]): LandWaypoint[] {
  const points = waypoints.map(({ lonLat }) => project(lonLat))
  return waypoints.flatMap((waypoint, i) => {
    const next = waypoints[i + 1]
    if (!next) return [waypoint]
    const line = [waypoint.lonLat, ...bends(points, i), next.lonLat]
    const kms = cumulativeKm(line)
    const scale = (next.km - waypoint.km) / (kms.at(-1) || 1)
    const between = line.slice(1, -1).map((lonLat, n): LandWaypoint => {
      return { name: null, lonLat, km: rounded(waypoint.km + scale * (kms[n + 1] ?? 0), 1), kind: 'shape' }
    })
    return [waypoint, ...between]
  })
}

/** The places between a point of a line and the next where the curve bends. */
function bends(points: readonly SheetPoint[], i: number): LonLat[] {
  const from = points[i] ?? origin
  const to = points[i + 1] ?? from
  const reach = Math.sqrt(apart(from, to)) / 3
  const [out, back] = [slopeAt(points, i), slopeAt(points, i + 1)]
  const at = (u: number, axis: 0 | 1) => {
    const [a, b] = [from[axis], to[axis]]
    const [c, d] = [a + reach * out[axis], b - reach * back[axis]]
    return a * (1 - u) ** 3 + 3 * u * (1 - u) * (c * (1 - u) + d * u) + b * u ** 3
  }
  const curve = Array.from({ length: pieces + 1 }, (_, n): SheetPoint => {
    return [at(n / pieces, 0), at(n / pieces, 1)]
  })
  const kept = keptOf(
    curve,
    curve.map(() => strayKm),
  )
  return curve.slice(1, -1).flatMap((point, n): LonLat[] => {
    const place = kept.has(n + 1) && projection.invert?.([...point])
    return place ? [[rounded(place[0], 3), rounded(place[1], 3)]] : []
  })
}

/** The curve's direction at a point, by the parameter of which each stretch has as much as the root of its length. */
function slopeAt(points: readonly SheetPoint[], i: number): SheetPoint {
  const at = points[i] ?? origin
  const [before, after] = [points[i - 1] ?? at, points[i + 1] ?? at]
  const [a, b] = [Math.sqrt(apart(before, at)), Math.sqrt(apart(at, after))]
  const slope = (axis: 0 | 1) => {
    const [into, onward] = [(at[axis] - before[axis]) / (a || 1), (after[axis] - at[axis]) / (b || 1)]
    return a && b ? (into * b + onward * a) / (a + b) : into + onward
  }
  return [slope(0), slope(1)]
}

const origin: SheetPoint = [0, 0]
const apart = ([ax, ay]: SheetPoint, [bx, by]: SheetPoint) => Math.hypot(bx - ax, by - ay)
const rounded = (value: number, digits: number) => Number(value.toFixed(digits))
