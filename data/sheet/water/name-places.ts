import type { SheetPoint } from '../projection'
import { distanceTo } from '../simplify'

/** Km of a course to one name, and how much of it a name lies along. */
const everyKm = 420
const reachKm = 90
/**
 * Of a name's letters in CSS px: how high above the course their middle stands, how far they reach to each side of it, how
 * near to it no line runs where the river leaves a choice, and how near none runs at all: such a stretch has no name.
 */
const letters = { abovePx: 9.5, reachPx: 20, clearPx: 14, leastClearPx: 8.5 }

type Line = readonly SheetPoint[]
type NamePlace = readonly [x: number, y: number, degrees: number]

/**
 * Where a river's name may stand: in each stretch of its course where it runs straightest and clear of some `lines`, with the
 * direction it has there, -90 to 90 degrees, so that letters stand upright. `kmPerPx` is that of the widest view that names it.
 */
export function namePlaces(
  course: readonly SheetPoint[],
  lines: readonly Line[],
  kmPerPx: number,
): NamePlace[] {
  const { length, at } = measured(course)
  const stretches = Math.max(1, Math.round(length / everyKm))
  return Array.from({ length: stretches }, (_, i) => i).flatMap((i): NamePlace[] => {
    const [from, to] = [(i * length) / stretches, ((i + 1) * length) / stretches]
    const places = Array.from({ length: 9 }, (_, k) => from + ((k + 0.5) / 9) * (to - from))
    const found = places.map((km) => {
      const { bend, degrees } = bendAt(at, km)
      const clear = clearanceAt(at, km, lines, kmPerPx)
      return { km, degrees, clear, fault: bend + Math.max(0, letters.clearPx * kmPerPx - clear) }
    })
    const [best] = found.sort((a, b) => a.fault - b.fault)
    if (!best || best.clear < letters.leastClearPx * kmPerPx) return []
    const [x, y] = at(best.km)
    return [[Math.round(x), Math.round(y), Math.round(best.degrees)]]
  })
}

/** How far (km) lines stay from where a name would lie along a course. */
function clearanceAt(
  at: (km: number) => SheetPoint,
  km: number,
  lines: readonly Line[],
  kmPerPx: number,
): number {
  const reach = letters.reachPx * kmPerPx
  const [[ax, ay], [bx, by]] = [at(km - reach), at(km + reach)]
  const up = ((bx >= ax ? 1 : -1) * letters.abovePx * kmPerPx) / (Math.hypot(bx - ax, by - ay) || 1)
  const along = [-1, -0.6, -0.3, 0, 0.3, 0.6, 1].map((share): SheetPoint => {
    const [x, y] = at(km + share * reach)
    return [x + up * (by - ay), y - up * (bx - ax)]
  })
  return Math.min(
    ...along.flatMap((point) =>
      lines.flatMap((line) => line.slice(1).map((to, i) => distanceTo(point, line[i] ?? to, to))),
    ),
  )
}

/** How far a course strays from the chord around a place, and the chord's direction. */
function bendAt(at: (km: number) => SheetPoint, km: number): { bend: number; degrees: number } {
  const [[ax, ay], [bx, by]] = [at(km - reachKm), at(km + reachKm)]
  const chord = Math.hypot(bx - ax, by - ay) || 1
  const strays = [-0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75].map((share) => {
    const [x, y] = at(km + share * reachKm)
    return Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / chord
  })
  const degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI
  const upright = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees
  return { bend: Math.max(...strays) + (2 * reachKm - chord) / 4, degrees: upright }
}

function measured(course: readonly SheetPoint[]) {
  let length = 0
  const kms = course.map(([x, y], i) => {
    const [px, py] = course[i - 1] ?? [x, y]
    length += Math.hypot(x - px, y - py)
    return length
  })
  const at = (km: number): SheetPoint => {
    const wanted = Math.min(length, Math.max(0, km))
    const i = Math.max(
      1,
      kms.findIndex((k) => k >= wanted),
    )
    const [[ax, ay], [bx, by]] = [course[i - 1] ?? [0, 0], course[i] ?? course[i - 1] ?? [0, 0]]
    const share = (wanted - (kms[i - 1] ?? 0)) / ((kms[i] ?? 0) - (kms[i - 1] ?? 0) || 1)
    return [ax + (bx - ax) * share, ay + (by - ay) * share]
  }
  return { length, at }
}
