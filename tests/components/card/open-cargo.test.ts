import { expect, it } from 'vitest'
import { stepContent } from '@/components/card/content'
import { cardLayout } from '@/components/card/layout'
import { matrixOfMap } from '@/components/card/mapSvg'
import { namesOf } from '@/components/card/names'
import { shapes } from '@/components/card/shapes'
import type { Slug } from '@/data/steps'

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

const hanging: readonly Slug[] = ['tikhoretsk', 'weight']

it.each(
  hanging.flatMap((slug) =>
    (Object.keys(shapes) as (keyof typeof shapes)[]).map((shape) => [slug, shape] as const),
  ),
)('what is said of marks that hang below their place ends above the legend (%s, %s)', (slug, shape) => {
  const layout = cardLayout(stepContent(slug), shape)
  const words = namesOf(layout, matrixOfMap(layout)).find(({ id }) => id === '#cargo')
  expect(words).toBeDefined()
  expect(layout.map.y + (words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(layout.strip?.y ?? 0)
})
