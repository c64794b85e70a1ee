import type { Mode } from '@/data/leg'

/** A point of the sheet, in km. */
export type Point = readonly [x: number, y: number]

/** A leg on the sheet: its waypoints, and how far along the ground each lies. */
export interface PlottedLeg {
  readonly mode: Mode
  /** Whether somebody told the path itself; it is drawn solid then. */
  readonly known: boolean
  readonly points: readonly (readonly [x: number, y: number, km: number])[]
  readonly lengthKm: number
}

/**
 * Where a leg is after `km` kilometres over the ground, and which way it heads there (radians on the sheet,
 * clockwise from the x axis). Distances beyond either end give that end.
 */
export function along({ points }: PlottedLeg, km: number): { point: Point; heading: number } {
  let low = 0
  let high = points.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((points[middle]?.[2] ?? 0) <= km) low = middle
    else high = middle
  }
  const a = points[low] ?? [0, 0, 0]
  const b = points[high] ?? a
  const t = b[2] > a[2] ? Math.min(1, Math.max(0, (km - a[2]) / (b[2] - a[2]))) : 0
  return {
    point: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
    heading: Math.atan2(b[1] - a[1], b[0] - a[0]),
  }
}

/** The part of a leg between two distances in km, as points of the sheet. */
export function stretch(leg: PlottedLeg, fromKm: number, toKm: number): Point[] {
  if (toKm <= fromKm) return []
  const between = leg.points.filter(([, , km]) => km > fromKm && km < toKm)
  return [along(leg, fromKm).point, ...between.map(([x, y]): Point => [x, y]), along(leg, toKm).point]
}

/** The point half way between two. */
export function middleOf(a: Point, b: Point): [x: number, y: number] {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

/** Length of the whole journey in km, along the lines drawn here. */
export const journeyKm = (legs: readonly PlottedLeg[]): number =>
  legs.reduce((sum, { lengthKm }) => sum + lengthKm, 0)
