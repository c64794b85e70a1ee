// Cuts out of a river's course what goes to a place beside it and back. A place of the table may lie on a side arm, and where
// the lines of the sources end short of each other the shortest way goes on along the end of one.
import { geoDistance } from 'd3-geo'
import { areaKm2 } from '../grid'
import { earthRadiusKm, type LonLat, project } from '../projection'

/** Kilometres of the longest spur there and back, and of the shortest that is seen. */
const longestKm = 90
const shortestKm = 10
/** How near a course comes to where it was, and how broad what lies between is at most, in km: meanders are broader. */
const besideKm = 3

/** A course without the ways that lead back to where they began. What is left of one may be another. */
export function withoutSpurs(course: readonly LonLat[]): readonly LonLat[] {
  const cut = cutOnce(course)
  return cut.length < course.length ? withoutSpurs(cut) : cut
}

function cutOnce(course: readonly LonLat[]): LonLat[] {
  const lengths = lengthsOf(course)
  const kept: LonLat[] = []
  for (let i = 0; i < course.length; i += 1) {
    kept.push(course[i] ?? [0, 0])
    i = Math.max(i, endOfSpur(course, lengths, i) - 1)
  }
  return kept
}

/** The last point at which a course has come back to where it was at another; 0 where it does not come back. */
export function endOfSpur(course: readonly LonLat[], lengths: readonly number[], from: number): number {
  const start = course[from] ?? [0, 0]
  let end = 0
  for (let to = from + 2; to < course.length; to += 1) {
    const lengthKm = (lengths[to] ?? 0) - (lengths[from] ?? 0)
    if (lengthKm > longestKm) break
    if (lengthKm < shortestKm || km(start, course[to] ?? start) > besideKm) continue
    const around = course.slice(from, to + 1).map((place) => project(place))
    if (Math.abs(areaKm2(around)) / (lengthKm / 2) < besideKm / 2) end = to
  }
  return end
}

/** Kilometres along a course to each of its points. */
export function lengthsOf(course: readonly LonLat[]): number[] {
  let sum = 0
  return course.map((place, i) => {
    sum += km(course[i - 1] ?? place, place)
    return sum
  })
}

const km = (a: LonLat, b: LonLat) => geoDistance([...a], [...b]) * earthRadiusKm
