import type { Mode } from '@/data/leg'

/** A point of the sheet, in km. */
export type Point = readonly [x: number, y: number]

/** A leg on the sheet. */
export interface PlottedLeg {
  readonly mode: Mode
  /** Whether somebody told the path itself; it is drawn solid then. */
  readonly known: boolean
  /** Of its points the x, the y and how far along the ground they lie, each as steps of `unitKm` from the last, for they are sent. */
  readonly steps: readonly (readonly number[])[]
  readonly unitKm: number
  readonly lengthKm: number
}

type LegPoint = readonly [x: number, y: number, km: number]

const unrolled = new WeakMap<PlottedLeg, LegPoint[]>()

/** Where a leg bends, and how far along the ground that is. */
export function pointsOf(leg: PlottedLeg): readonly LegPoint[] {
  let points = unrolled.get(leg)
  if (!points) {
    const [xs = [], ys = [], kms = []] = leg.steps.map((steps) => {
      let at = 0
      return steps.map((step) => {
        at += step
        return at * leg.unitKm
      })
    })
    points = xs.map((x, i) => [x, ys[i] ?? 0, kms[i] ?? 0])
    unrolled.set(leg, points)
  }
  return points
}

/**
 * Where a leg is after `km` kilometres over the ground, and which way it heads there (radians on the sheet,
 * clockwise from the x axis). Distances beyond either end give that end.
 */
export function along(leg: PlottedLeg, km: number): { point: Point; heading: number } {
  const points = pointsOf(leg)
  const next = points.findIndex(([, , at], i) => i > 0 && at > km)
  const [b = [0, 0, 0], a = b] = [points.at(next), points.at(next - 1)]
  const t = Math.min(1, Math.max(0, (km - a[2]) / (b[2] - a[2]))) || 0
  return {
    point: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
    heading: Math.atan2(b[1] - a[1], b[0] - a[0]),
  }
}

/** The part of a leg between two distances in km, as points of the sheet. */
export function stretch(leg: PlottedLeg, fromKm: number, toKm: number): Point[] {
  if (toKm <= fromKm) return []
  const between = pointsOf(leg).filter(([, , km]) => km > fromKm && km < toKm)
  return [along(leg, fromKm).point, ...between.map(([x, y]): Point => [x, y]), along(leg, toKm).point]
}

/** The point half way between two. */
export function middleOf(a: Point, b: Point): [x: number, y: number] {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
}

/** Length of the whole journey in km, along the lines drawn here. */
export const journeyKm = (legs: readonly PlottedLeg[]): number =>
  legs.reduce((sum, { lengthKm }) => sum + lengthKm, 0)
