import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { type Advances, sansSemibold, serif, serifSemibold } from '@/data/check/advances'
import { widthEm } from '@/data/check/card'
import { story } from '@/data/story'
import { advanceOf } from './woff'

const { resolve } = createRequire(import.meta.url)

const fonts: readonly [name: string, advances: Advances, file: string][] = [
  ['Source Serif 4 semibold', serifSemibold, 'source-serif-4/files/source-serif-4-latin-600-normal.woff'],
  ['Source Serif 4', serif, 'source-serif-4/files/source-serif-4-latin-400-normal.woff'],
  ['Libre Franklin semibold', sansSemibold, 'libre-franklin/files/libre-franklin-latin-600-normal.woff'],
]

describe.each(fonts)('the widths of %s', (_, advances, file) => {
  it('are the font’s own, rounded up by less than 0.025 em', () => {
    const advance = advanceOf(readFileSync(resolve(`@fontsource/${file}`)))
    for (const character of Object.values(advances).join('')) {
      const slack = widthEm(character, advances) - advance(character)
      expect(slack, character).toBeGreaterThanOrEqual(-0.0005)
      expect(slack, character).toBeLessThan(0.0255)
    }
  })

  it('cover every character that the cards of the story use', () => {
    const known = new Set(Object.values(advances).join(''))
    const texts = story.steps.flatMap((step) => [
      step.headline,
      step.summary,
      step.attribution,
      step.dateline,
    ])
    expect([...new Set(texts.join(''))].filter((character) => !known.has(character))).toEqual([])
  })
})

describe('the width of a text', () => {
  it('counts a character outside the table as wider than any in it', () => {
    expect(widthEm('漢', serif)).toBeGreaterThan(widthEm('W', serif))
  })
})
