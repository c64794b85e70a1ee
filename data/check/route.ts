import { cumulativeKm, greatCircleKm } from '../distance'
import type { StoryData } from '../schema'
import { inFile, type Problem, type Rule } from './problem'

type LegData = StoryData['legs'][number]

/** Kilometres between a leg's end and the place that it starts from or leads to. */
const endToleranceKm = 5
/** From where one leg ends to where the next starts: from a berth to the station of its town. */
const longestChangeKm = 50
const longestHopKm = 400
/** Lines may be stated in round numbers and on another figure of the Earth. */
const lengthTolerance = 0.03
const roundingKm = 2

/** Legs between unknown places, off their ends or one another, with waypoints off the line, or of another length than stated. */
export function* checkRoute({ legs, places }: StoryData): Iterable<Problem> {
  for (const leg of legs)
    for (const [rule, message] of [...ends(leg, places), ...waypoints(leg), ...length(leg)])
      yield inFile('data/journey.ts', rule, `leg ${leg.id}: ${message}`)
  for (const [i, leg] of legs.entries()) {
    const before = legs[i - 1]
    const [from, to] = [leg.waypoints[0], before?.waypoints.at(-1)]
    const offKm = from && to ? greatCircleKm(from.lonLat, to.lonLat) : 0
    if (offKm <= longestChangeKm) continue
    const message = `leg ${leg.id}: it starts ${km(offKm)} from where leg ${before?.id} ends; a leg between is missing`
    yield inFile('data/journey.ts', 'leg ends', message)
  }
}

type Found = Iterable<readonly [rule: Rule, message: string]>

function* ends({ from, to, waypoints }: LegData, places: StoryData['places']): Found {
  const pairs = [
    ['starts', from, waypoints[0]],
    ['ends', to, waypoints.at(-1)],
  ] as const
  for (const [verb, id, waypoint] of pairs) {
    const place = places[id]
    const offKm = place && waypoint ? greatCircleKm(place.lonLat, waypoint.lonLat) : 0
    if (!place) yield ['unknown place', `${id} is not in data/places.ts`]
    if (offKm > endToleranceKm) yield ['leg ends', `its line ${verb} ${km(offKm)} from ${id}`]
  }
}

function* waypoints({ waypoints }: LegData): Found {
  const names = waypoints.map((point, i) => ('name' in point && point.name) || `waypoint ${i + 1}`)
  for (let i = 1; i < waypoints.length; i += 1) {
    const [before, waypoint] = [waypoints[i - 1], waypoints[i]]
    if (!before || !waypoint) continue
    const hopKm = greatCircleKm(before.lonLat, waypoint.lonLat)
    const hop = `from ${names[i - 1]} to ${names[i]}`
    if (hopKm > longestHopKm)
      yield ['waypoint', `${hop} the line jumps ${km(hopKm)}; one of the two is off the leg`]
    else if ('km' in waypoint && 'km' in before) {
      const statedKm = waypoint.km - before.km
      if (Math.abs(statedKm - hopKm) > Math.max(roundingKm, lengthTolerance * hopKm))
        yield ['waypoint', `${hop} is ${km(hopKm)} on the map, but stated as ${km(statedKm)}`]
    }
  }
}

function* length({ waypoints, drawnKm }: LegData): Found {
  const measuredKm = cumulativeKm(waypoints.map(({ lonLat }) => lonLat)).at(-1) ?? 0
  if (Math.abs(measuredKm - drawnKm) > lengthTolerance * drawnKm)
    yield ['leg length', `its line is ${km(measuredKm)} long, but stated as ${km(drawnKm)}`]
}

function km(value: number): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: 0 })} km`
}
