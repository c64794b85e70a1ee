import type { ComputedLine } from './map-spec'
import border from './sheet/border.json'

/** From the town to the nearest point of Ukraine’s recognised border; `npm run sheet` finds the point. */
export const computedLine: ComputedLine | null = {
  from: 'tikhoretsk',
  to: [border.nearest[0] ?? 0, border.nearest[1] ?? 0],
  label: `about ${Math.round(border.distanceKm)} km\nto the border,\ncomputed here`,
}
