import { describe, expect, it } from 'vitest'
import { dateText } from '@/components/map/1-plot/days'
import { plotStory } from '@/components/map/1-plot/plot'
import { sceneAt } from '@/components/map/2-scene/scene'
import { readoutOf } from '@/components/map/stage/readout-text'

const plot = plotStory()
const viewport = { widthPx: 390, heightPx: 470, free: { x: 14, y: 40, width: 362, height: 390 } }

describe('the date on the map', () => {
  it('is at every place of a step one of that step’s own days, whichever way the marker glides', () => {
    for (const [index, { dated, days, slug }] of plot.steps.entries()) {
      const own = Array.from(
        { length: 200 },
        (_, n) => readoutOf(plot, sceneAt(plot, index, n / 199, viewport)).date,
      )
      const first = Math.floor(Math.min(...days))
      const last = Math.ceil(Math.max(...days))
      const told = Array.from({ length: last - first + 1 }, (_, n) => dateText(plot.timeline.from, first + n))
      if (dated) expect(told, slug).toEqual(expect.arrayContaining([...new Set(own.filter(Boolean))]))
    }
  })
})
