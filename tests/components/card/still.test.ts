import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { stillOf, stillSvg } from '@/components/card/still'
import { stillPath, themes } from '@/components/card/still-path'
import { steps } from '@/data/steps'

const all = steps.flatMap(({ slug }) => themes.map((theme) => ({ slug, theme })))

describe('a still', () => {
  it.each(all)('of $slug, $theme, is well-formed and names nothing outside itself', ({ slug, theme }) => {
    const svg = stillSvg(slug, theme)
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg.match(/(?:href|src|url)[=(]"?(?!data:)/g)).toBeNull()
    expect(svg).not.toMatch(/NaN|undefined/)
  })

  it.each(all)('of $slug, $theme, is found by its own address alone', ({ slug, theme }) => {
    expect(stillOf(stillPath(slug, theme).replace('/still/', ''))).toEqual({ slug, theme })
    expect(stillOf(`${slug}-dark`)).toBeNull()
  })

  it('says on the map what its step shows', () => {
    expect(wordsOf(stillSvg('tikhoretsk', 'light'))).toEqual(
      expect.arrayContaining(['Tikhoretsk', 'computed here', 'illustrative path', 'about 300 containers']),
    )
    expect(wordsOf(stillSvg('washington', 'light'))).toEqual(
      expect.arrayContaining(['1 October', '13 October']),
    )
  })

  it('has not one colour of the light theme in the dark one', () => {
    const coloursOf = (svg: string) => new Set(svg.match(/#[0-9a-f]{6}/g))
    for (const { slug } of steps) {
      const light = coloursOf(stillSvg(slug, 'light'))
      expect(
        [...coloursOf(stillSvg(slug, 'dark'))].filter((colour) => light.has(colour)),
        slug,
      ).toEqual([])
    }
  })
})

/** Every line of text that an SVG sets. */
function wordsOf(svg: string): string[] {
  const parser = new XMLParser({ isArray: (name) => name === 'tspan', trimValues: true })
  const words: string[] = []
  const walk = (node: unknown) => {
    if (typeof node === 'string') words.push(node)
    else if (Array.isArray(node)) node.forEach(walk)
    else if (node && typeof node === 'object') Object.values(node).forEach(walk)
  }
  walk(parser.parse(svg))
  return words
}
