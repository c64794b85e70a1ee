import type { Plot } from '@/components/map/1-plot/plotted'
import type { LevelId, levelsFor } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'

type Need = ReturnType<typeof levelsFor>

/** The levels that a view is painted in. */
export function needed({ ground, fine, fineness }: Need): LevelId[] {
  return fineness > 0 ? [ground, fine] : [ground]
}

/** The levels that this scene needs, and those that the reader is about to need. */
export function upcoming(plot: Plot, { step }: Scene, need: Need): LevelId[] {
  const ids = needed(need)
  const next = plot.steps[step + 1]?.frame
  if (next && Math.max(next.widthKm, next.heightKm) < 700) ids.push(next.x > 0 ? 'east' : 'west')
  if (step > 0) ids.push('wide')
  return ids
}
