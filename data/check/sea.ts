import { sampled } from '../distance'
import type { StoryData } from '../schema'
import type { LonLat } from '../sheet/projection'
import { inFile, type Problem } from './problem'

/** Fine enough for the piers of a harbour. */
const stepKm = 0.1

/** Stretches of a ship's line that touch land, each named once by the first point that does. */
export function* checkSea({ legs }: StoryData, isLand: (place: LonLat) => boolean): Iterable<Problem> {
  for (const { id, waypoints } of legs.filter(({ mode }) => mode === 'sea'))
    for (const [i, { lonLat }] of waypoints.entries()) {
      const before = waypoints[i - 1]
      const ashore = before && sampled([before.lonLat, lonLat], stepKm).find(isLand)
      if (!ashore) continue
      const [east, north] = ashore.map((degrees) => degrees.toFixed(3))
      const between = `between waypoints ${i} and ${i + 1}`
      const message = `leg ${id}: ${between} the ship runs onto land at ${east}, ${north}`
      yield inFile('data/journey.ts', 'sea leg', message)
    }
}
