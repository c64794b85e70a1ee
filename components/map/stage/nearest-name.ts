import type { Rect } from '@/components/map/1-plot/rect'
import type { StandingName } from '@/components/map/4-pens/label-pen'

/** How near, in CSS px, a finger has to come to a name or its mark: half of what a target measures. */
const reach = 22

/** The name that stands nearest to a point of the map (CSS px), where a finger there can mean one. */
export function nearestName(
  names: readonly StandingName[],
  spot: readonly [x: number, y: number],
): StandingName | undefined {
  const px = ({ box }: StandingName) => distance(box, spot)
  const [best] = names.toSorted((a, b) => px(a) - px(b))
  return best && px(best) <= reach ? best : undefined
}

/** How far a point lies from a box; 0 within it. */
function distance({ x, y, width, height }: Rect, [px, py]: readonly [x: number, y: number]): number {
  return Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
}
