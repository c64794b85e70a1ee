import { dateText } from '@/components/map/1-plot/days'
import { journeyKm } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import { isCarried } from '@/components/map/2-scene/rest-state'
import type { Scene } from '@/components/map/2-scene/scene'
import { thousands } from '@/components/text/thousands'

/** What the readings say of a scene, and how far (0..1) the marker and the line of progress have come. */
export function readoutOf({ steps, timeline, legs }: Plot, { step: index, progress, day, km }: Scene) {
  const step = steps[index]
  // The marker glides from one step's days to the next's; a date between them would be one that nobody told.
  const told = Math.min(Math.max(day, step?.days[0] ?? day), step?.days[1] ?? day)
  const travels = km >= 1 && step && isCarried(step)
  return {
    date: step?.dated && !step.lead ? dateText(timeline.from, told) : '',
    km: travels ? kmText(km, journeyKm(legs)) : '',
    along: day / timeline.days,
    read: (index + progress) / steps.length,
  }
}

/** Kilometres so far and in all, rounded to what the drawn line can bear. */
function kmText(km: number, all: number): string {
  return `${thousands(tens(km))} of ${thousands(tens(all))} km`
}

const tens = (km: number) => Math.round(km / 10) * 10 || 10
