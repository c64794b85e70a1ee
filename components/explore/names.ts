import { apply, type Camera, fitCamera, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Plot, PlottedLabel } from '@/components/map/1-plot/plotted'
import { nameOf } from '@/components/map/stage/place-entry'
import type { LabelId } from '@/data/labels'

/** How many times larger or smaller than where the story sets it a view may be to carry the name of an area. */
const reach = 6

/**
 * The names that a reader's view carries. The story sets most names more than once, each for the scale of its steps:
 * here each place keeps the one that was set for the scale nearest to the view's. Every town has its name; areas
 * have theirs at about the scale that it was set for, and only where it is in view.
 */
export function namesFor(plot: Plot, camera: Camera, viewport: Viewport): ReadonlyMap<LabelId, number> {
  const matrix = matrixOf(camera, viewport, plot.apexY)
  const distances = distancesOf(plot, camera, viewport)
  const best = new Map<string, { readonly id: LabelId; readonly distance: number }>()
  for (const label of plot.labels) {
    if (label.kind === 'note' && label.side !== 'centre') continue // a step's own: it stands beside a place
    const distance = distances.get(label.id) ?? Number.POSITIVE_INFINITY
    if (isArea(label) && (distance > Math.log(reach) || !shows(viewport, apply(matrix, label.at)))) continue
    const key = nameOf(label.text)
    const other = best.get(key)
    if (!other || distance < other.distance) best.set(key, { id: label.id, distance })
  }
  return new Map([...best.values()].map(({ id }) => [id, 1]))
}

const isArea = ({ kind }: PlottedLabel) => kind !== 'town' && kind !== 'minor'

/** How far the view's scale is from that of the nearest step that sets each label, as a logarithm. */
function distancesOf({ steps }: Plot, { kmPerPx }: Camera, viewport: Viewport): Map<LabelId, number> {
  const distances = new Map<LabelId, number>()
  for (const { frame, follow, labels } of steps) {
    const distance = Math.abs(Math.log(fitCamera({ ...frame, ...follow }, viewport).kmPerPx / kmPerPx))
    for (const id of labels)
      distances.set(id, Math.min(distance, distances.get(id) ?? Number.POSITIVE_INFINITY))
  }
  return distances
}

const shows = ({ widthPx, heightPx }: Viewport, [x, y]: readonly [number, number]) =>
  x > 0 && y > 0 && x < widthPx && y < heightPx
