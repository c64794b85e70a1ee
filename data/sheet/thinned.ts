import { presimplify } from 'topojson-simplify'
import type { SheetPoint } from './projection'

/**
 * The points of a line that matter, in km: a point stays when the triangle it makes with its neighbours has at least
 * `minKm2` (Visvalingam and Whyatt 1993).
 */
export function thinned(
  line: readonly SheetPoint[],
  minKm2: (point: SheetPoint) => number,
): readonly SheetPoint[] {
  const topology = { type: 'Topology' as const, objects: {}, arcs: [line.map((point) => [...point])] }
  const [weighed = []] = presimplify(topology).arcs
  return line.filter((point, i) => (weighed[i]?.[2] ?? 0) >= minKm2(point))
}
