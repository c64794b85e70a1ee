import { expect, it } from 'vitest'
import { stepContent } from '@/components/card/content'
import { cardLayout } from '@/components/card/layout'
import { matrixOfMap } from '@/components/card/mapSvg'
import { namesOf } from '@/components/card/names'
import { shapes } from '@/components/card/shapes'

it.each(Object.keys(shapes) as (keyof typeof shapes)[])(
  'the %s card about the weight of the arms says what its open marks are, what was expected, and which land is Ukraine',
  (shape) => {
    const layout = cardLayout(stepContent('weight'), shape)
    const names = namesOf(layout, matrixOfMap(layout)).map(({ id }) => id)
    for (const id of ['#cargo', 'expectation', 'ukraine', 'tikhoretsk-near', 'kyiv'])
      expect.soft(names, id).toContain(id)
    expect(layout.strip?.rows.flat().map(({ sign }) => sign)).toEqual(['dash'])
  },
)
