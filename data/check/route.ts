import { cumulativeKm, greatCircleKm } from '../distance'
import type { StoryData } from '../schema'
import type { Problem, Rule } from './problem'

type LegData = StoryData['legs'][number]

/** Kilometres between a leg's end and the place that it starts from or leads to. */
const endToleranceKm = 5
const longestHopKm = 400
/** Lines may be stated in round numbers and on another figure of the Earth. */
const lengthTolerance = 0.03
const roundingKm = 2

/** Legs between unknown places, off their ends, with waypoints off the line, or of another length than stated. */
export function checkRoute({ legs, places }: StoryData): Problem[] {
  return legs.flatMap((leg) => [...ends(leg, places), ...waypoints(leg), ...length(leg)])
}

function problem(rule: Rule, { id }: LegData, message: string): Problem {
  return { file: 'data/journey.ts', step: '-', rule, message: `leg ${id}: ${message}` }
}

function ends(leg: LegData, places: StoryData['places']): Problem[] {
  const pairs = [
    ['starts', leg.from, leg.waypoints[0]],
    ['ends', leg.to, leg.waypoints.at(-1)],
  ] as const
  return pairs.flatMap(([verb, id, waypoint]) => {
    const place = places[id]
    if (!place) return [problem('unknown place', leg, `${id} is not in data/places.ts`)]
    const offKm = waypoint ? greatCircleKm(place.lonLat, waypoint.lonLat) : 0
    return offKm > endToleranceKm
      ? [problem('leg ends', leg, `its line ${verb} ${km(offKm)} from ${id}`)]
      : []
  })
}

function waypoints(leg: LegData): Problem[] {
  const names = leg.waypoints.map(
    (waypoint, i) => ('name' in waypoint && waypoint.name) || `waypoint ${i + 1}`,
  )
  return leg.waypoints.flatMap((waypoint, i) => {
    const before = leg.waypoints[i - 1]
    if (!before) return []
    const hopKm = greatCircleKm(before.lonLat, waypoint.lonLat)
    const hop = `from ${names[i - 1]} to ${names[i]}`
    if (hopKm > longestHopKm)
      return [problem('waypoint', leg, `${hop} the line jumps ${km(hopKm)}; one of the two is off the leg`)]
    if (!('km' in waypoint && 'km' in before)) return []
    const statedKm = waypoint.km - before.km
    return Math.abs(statedKm - hopKm) > Math.max(roundingKm, lengthTolerance * hopKm)
      ? [problem('waypoint', leg, `${hop} is ${km(hopKm)} on the map, but stated as ${km(statedKm)}`)]
      : []
  })
}

function length(leg: LegData): Problem[] {
  const measuredKm = cumulativeKm(leg.waypoints.map(({ lonLat }) => lonLat)).at(-1) ?? 0
  return Math.abs(measuredKm - leg.drawnKm) > lengthTolerance * leg.drawnKm
    ? [problem('leg length', leg, `its line is ${km(measuredKm)} long, but stated as ${km(leg.drawnKm)}`)]
    : []
}

function km(value: number): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: 0 })} km`
}
