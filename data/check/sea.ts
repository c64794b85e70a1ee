import { sampled } from '../distance'
import type { StoryData } from '../schema'
import type { LonLat } from '../sheet/projection'
import type { Problem } from './problem'

/** Fine enough for the piers of a harbour. */
const stepKm = 0.1

/** Stretches of a ship's line that touch land, each named once by the first point that does. */
export function checkSea({ legs }: StoryData, isLand: (place: LonLat) => boolean): Problem[] {
  return legs
    .filter(({ mode }) => mode === 'sea')
    .flatMap((leg) =>
      leg.waypoints.flatMap(({ lonLat }, i): Problem[] => {
        const before = leg.waypoints[i - 1]
        const ashore = before && sampled([before.lonLat, lonLat], stepKm).find(isLand)
        if (!ashore) return []
        const [east, north] = ashore.map((degrees) => degrees.toFixed(3))
        return [
          {
            file: 'data/journey.ts',
            step: '-',
            rule: 'sea leg',
            message: `leg ${leg.id}: between waypoints ${i} and ${i + 1} the ship runs onto land at ${east}, ${north}`,
          },
        ]
      }),
    )
}
