import { describe, expect, it } from 'vitest'
import { journeyContent, stepContent } from '@/components/card/content'
import fonts from '@/components/card/fonts/fonts.json'
import { plot } from '@/components/card/plotted'
import { sansSemibold, serifSemibold } from '@/data/check/advances'
import { widthEm } from '@/data/check/card'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import { advanceOf } from '../../data/woff'

const moments = [
  ...steps.map(({ slug }) => stepContent(slug)),
  ...Array.from({ length: 101 }, (_, i) => journeyContent(i * 10)),
]
const names = plot.labels.filter(({ kind }) => kind !== 'water').map(({ text }) => text + text.toUpperCase())
const sansTexts = moments.flatMap(({ dateline, attribution, distance, legend, calendar }) => [
  dateline,
  attribution,
  distance ?? '',
  ...legend.map(({ text }) => text),
  ...calendar.flatMap(({ date, text }) => [date, text]),
])

const used = {
  serif: [site.name, ...moments.map(({ headline }) => headline)],
  italic: plot.labels.filter(({ kind }) => kind === 'water').map(({ text }) => text),
  sans: [...names, ...sansTexts, 'about 300 more than 1,000 containers km to the border, computed here'],
}
const tables = { serif: serifSemibold, italic: serifSemibold, sans: sansSemibold }

describe.each(['serif', 'italic', 'sans'] as const)('the %s of the cards', (name) => {
  const advance = advanceOf(Buffer.from(fonts[name], 'base64'))
  const characters = [...new Set(used[name].join('').replaceAll('\n', ''))]

  it('holds every character that a card sets, so that none is fetched from elsewhere', () => {
    for (const character of characters) expect(() => advance(character), character).not.toThrow()
  })

  it('is nowhere wider than the table that texts are measured by', () => {
    for (const character of characters) {
      expect(advance(character), character).toBeLessThanOrEqual(widthEm(character, tables[name]) + 0.0005)
    }
  })
})
