import type { PlottedStep } from '@/components/map/1-plot/plotted'

/** How much of the land, in km, a view shows at most to need telling where it lies. */
const closeKm = 2600

/**
 * Whether a step's view needs telling where it lies. `calm`: each step stands at rest, so that the camera follows no vehicle.
 */
export function isClose({ frame, whole, follow }: PlottedStep, calm: boolean): boolean {
  const seen = calm ? (whole ?? frame) : (follow ?? frame)
  return Math.max(seen.widthKm, seen.heightKm) < closeKm
}
