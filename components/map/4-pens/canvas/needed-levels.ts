import { columnsIn, isAlong } from '@/components/map/1-plot/columns'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { FileId, levelsFor } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import type { Box } from '@/data/sheet/level'

type Need = ReturnType<typeof levelsFor>

/** The files that a view of a box of the sheet (km) is painted from. */
export function needed({ ground, fine, fineness }: Need, view: Box): FileId[] {
  const base = ground === 'coarse' ? ground : 'wide'
  const along = ground === 'corridor' ? columnsIn(view) : []
  const ids: FileId[] = ground === 'corridor' && isAlong(view) ? along : [base, ...along]
  return fineness > 0 ? [...ids, fine] : ids
}

/** The files that this scene needs, and those that the reader is about to need. */
export function upcoming(plot: Plot, { step }: Scene, need: Need, view: Box): FileId[] {
  const ids = needed(need, view)
  const [x0, y0, x1, y1] = view
  const beside = (x1 - x0) / 2
  if (need.ground === 'corridor') ids.push(...columnsIn([x0 - beside, y0, x1 + beside, y1]))
  const next = plot.steps[step + 1]?.frame
  const nextKm = next ? Math.max(next.widthKm, next.heightKm) : 0
  if (next && nextKm < 700) ids.push(next.x > 0 ? 'east' : 'west')
  else if (next && nextKm < 1700)
    ids.push(
      ...columnsIn([next.x - nextKm / 2, next.y - nextKm / 2, next.x + nextKm / 2, next.y + nextKm / 2]),
    )
  if (step > 0) ids.push('wide')
  return [...new Set(ids)]
}

/** Whether the reader has read on from one scene to the other, or moved the map. */
export const isElsewhere = (a: Scene, b: Scene) =>
  a.progress !== b.progress || JSON.stringify(a.camera) !== JSON.stringify(b.camera)
