import { expect, it } from 'vitest'
import { stepContent } from '@/components/card/content'
import { cardLayout } from '@/components/card/layout'
import { matrixOfMap } from '@/components/card/mapSvg'
import { namesOf } from '@/components/card/names'
import { shapes } from '@/components/card/shapes'
import { stillSvg } from '@/components/card/still'

it.each(Object.keys(shapes) as (keyof typeof shapes)[])(
  'no line on the %s card leads to a place that lies under the dates',
  (shape) => {
    const layout = cardLayout(stepContent('washington'), shape)
    const end = layout.calendar?.end ?? 0
    expect(end).toBeGreaterThan(0)
    const hidden = namesOf(layout, matrixOfMap(layout)).filter(
      ({ leader }) => leader && layout.map.y + leader.y0 < end,
    )
    expect(hidden).toEqual([])
  },
)

it('a still with dates names no day twice', () => {
  expect(stillSvg('washington', 'light').match(/12 September/g)).toHaveLength(1)
})
