import { brotliCompressSync } from 'node:zlib'
import { formatHex, interpolate, wcagContrast } from 'culori'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { inks } from '@/components/card/ink'
import { stillOf, stillSvg } from '@/components/card/still'
import { stillPath, type Theme, themes } from '@/components/card/still-path'
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

  it('has paper under the dates that stand before a map that recedes', () => {
    const svg = stillSvg('washington', 'light')
    const [, top = '', height = ''] =
      /<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"[^>]*fill="#faf8f3d0"/.exec(svg) ?? []
    const at = ['7–8 September', '13 October'].map((date) =>
      Number(new RegExp(`y="([\\d.]+)">${date}<`).exec(svg)?.[1]),
    )
    for (const y of at) expect([y > Number(top), y < Number(top) + Number(height)]).toEqual([true, true])
  })

  it('has the same slopes in both themes, drawn smoothly', () => {
    const tonesOf = (theme: Theme) => stillSvg('opening', theme).match(/<path fill="#(000|fff)"[^>]*>/g) ?? []
    const shapes = (tones: readonly string[]) =>
      tones.map((tone) => tone.replace(/fill-opacity="[\d.]+"/, ''))
    expect(tonesOf('light')).toHaveLength(3)
    expect(shapes(tonesOf('light'))).toEqual(shapes(tonesOf('dark')))
    expect(tonesOf('light').join()).not.toContain('crispEdges')
  })

  it('is sent in no more than 36 kB', () => {
    for (const { slug, theme } of all)
      expect(brotliCompressSync(stillSvg(slug, theme)).length, `${slug}, ${theme}`).toBeLessThan(36_000)
  })

  it.each(themes)('has no tone so strong that a name on it could not be read (%s)', (theme) => {
    const svg = stillSvg('opening', theme)
    const over = (colour: string) => {
      const shares = [...svg.matchAll(new RegExp(`fill="${colour}" fill-opacity="([\\d.]+)"`, 'g'))]
      return (under: string) => shares.reduce((mixed, [, share]) => mix(mixed, colour, Number(share)), under)
    }
    const { ink, muted, land, rus } = inks[theme]
    for (const name of [ink, muted])
      for (const under of [land, rus])
        for (const tone of [over('#000'), over('#fff')])
          expect(wcagContrast(name, tone(under)), `${name} on ${tone(under)}`).toBeGreaterThan(4.5)
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

/** What is seen of a colour through so much (0..1) of another. */
const mix = (under: string, over: string, share: number): string =>
  formatHex(interpolate([under, over], 'rgb')(share))

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
