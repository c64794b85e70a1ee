import { beforeAll, describe, expect, it } from 'vitest'
import type { Camera } from '@/components/map/1-plot/camera'
import { levels } from '@/components/map/1-plot/levels'
import { plotStory } from '@/components/map/1-plot/plot'
import { phases } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { Sources } from '../../data/sheet/sources'
import { straightIn } from './fineness'
import { stageOn } from './stages'

const plot = plotStory()
const steps = plot.steps.map((step, index) => ({ ...step, index }))

let sources: Sources
beforeAll(() => {
  sources = new Sources()
}, 60_000)

/** The step's cameras from where a link to it lands to where it is left. */
function camerasOf(step: (typeof steps)[number], viewport: ReturnType<typeof stageOn>): Camera[] {
  const { landing, left } = phases(step)
  const parts = step.follow ? 12 : 2
  const progress = Array.from({ length: parts + 1 }, (_, i) => landing + ((left - landing) * i) / parts)
  return progress.map((p) => sceneAt(plot, step.index, p, viewport).camera)
}

/** By how many CSS px a line may run beside its source. */
const offPx = 1.5

describe.each([
  [390, 844],
  [768, 1024],
  [820, 1180],
  [1440, 900],
  [1920, 1080],
] as const)('on a screen of %d x %d, once the map has all of its levels,', (width, height) => {
  const viewport = stageOn([width, height])

  it.each(steps)(
    'no edge of shores and borders in $slug is longer than 6 px where the sources have more',
    { timeout: 60_000 },
    (step) => {
      let [long, strange] = [0, 0]
      for (const camera of camerasOf(step, viewport)) {
        const drawn = { sheet: levels, sources, apexY: plot.apexY }
        const seen = straightIn(camera, viewport, drawn, [6, offPx])
        expect(seen.straight, JSON.stringify(camera)).toEqual([])
        long += seen.long
        strange += seen.strange.length
      }
      expect(long).toBeGreaterThan(30)
      expect(strange / long).toBeLessThan(0.05)
    },
  )
})
