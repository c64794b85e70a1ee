import type { SheetPoint } from '../projection'
import { distanceTo } from '../simplify'

/** Km of a course to one name, and how much of it a name lies along. */
const everyKm = 420
const reachKm = 90
/** How near to a name no line of the journey runs, where the river leaves a choice: two lines of letters in a rail view. */
const clearKm = 60

type Line = readonly SheetPoint[]
type NamePlace = readonly [x: number, y: number, degrees: number]

/**
 * Where a river's name may stand: in each stretch of its course where it runs straightest and clear of some `lines`, with the
 * direction it has there, -90 to 90 degrees, so that letters stand upright.
 */
export function namePlaces(course: readonly SheetPoint[], lines: readonly Line[]): NamePlace[] {
  const { length, at } = measured(course)
  const stretches = Math.max(1, Math.round(length / everyKm))
  return Array.from({ length: stretches }, (_, i): NamePlace => {
    const [from, to] = [(i * length) / stretches, ((i + 1) * length) / stretches]
    const places = Array.from({ length: 9 }, (_, k) => from + ((k + 0.5) / 9) * (to - from))
    const found = places.map((km) => {
      const { bend, degrees } = bendAt(at, km)
      return { km, degrees, fault: bend + Math.max(0, clearKm - clearanceAt(at, km, lines)) }
    })
    const [{ km, degrees } = { km: from, degrees: 0 }] = found.sort((a, b) => a.fault - b.fault)
    const [x, y] = at(km)
    return [Math.round(x), Math.round(y), Math.round(degrees)]
  })
}

/** How far (km) lines stay from where a name would lie along a course. */
function clearanceAt(at: (km: number) => SheetPoint, km: number, lines: readonly Line[]): number {
  const along = [-0.6, -0.3, 0, 0.3, 0.6].map((share) => at(km + share * reachKm))
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
