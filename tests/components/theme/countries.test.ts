import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Color, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, parse } from 'culori'
import { describe, expect, it } from 'vitest'
import { inks } from '@/components/card/ink'
import { tones } from '@/components/map/3-drawing/ground'

const css = readFileSync(join(import.meta.dirname, '../../../components/theme/base.css'), 'utf8')

const themes = { light: ':root {', dark: ':root[data-theme="dark"] {' } as const
/** How a reader's eyes change a colour; total loss of one kind of cone, by Machado, Oliveira and Fernandes (2009). */
const readers = {
  'all colours': (colour: Color) => colour,
  'no red (protan)': filterDeficiencyProt(1),
  'no green (deutan)': filterDeficiencyDeuter(1),
} as const

const nations = [tones.RUS, tones.UKR, tones.PRK] as const
const pairs = nations.flatMap((a, i) => [...nations.slice(i + 1), 'land', 'sea'].map((b) => [a, b] as const))
/** CIEDE2000; 2.3 is a difference just seen by eyes that have both colours side by side. Between land and sea there is a shore. */
const leastApart = (b: string) => (b === 'sea' ? 5 : 6)

/** A colour's notation by its name, on the page and on what is drawn of it: cards are light, stills are both. */
const sources: [name: string, notation: (name: string) => string | undefined][] = [
  ...Object.entries(themes).map(([theme, selector]): (typeof sources)[number] => {
    const rule = css.slice(css.indexOf(selector), css.indexOf('}', css.indexOf(selector)))
    return [`the ${theme} page`, (name) => rule.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1]]
  }),
  ...Object.entries(inks).map(([theme, ink]): (typeof sources)[number] => {
    return [`${theme} cards and stills`, (name) => new Map(Object.entries(ink)).get(name)]
  }),
]

describe.each(sources)('on %s', (_, notation) => {
  const colourOf = (name: string): Color => {
    const colour = parse(notation(name) ?? '')
    if (!colour) throw new Error(`no colour ${name}`)
    return colour
  }

  it.each(Object.entries(readers))(
    'Russia, Ukraine, North Korea, other land and sea tell apart at a glance for a reader who sees %s',
    (_, seen) => {
      const alike = pairs
        .map(([a, b]) => ({
          b,
          pair: `${a} and ${b}`,
          apart: differenceCiede2000()(seen(colourOf(a)), seen(colourOf(b))),
        }))
        .filter(({ b, apart }) => apart < leastApart(b))
      expect(alike).toEqual([])
    },
  )

  it('no country is as loud as the shipment’s own colour', () => {
    const away = (name: string) => differenceCiede2000(1, 1, 1)(colourOf(name), colourOf('land'))
    for (const name of nations) expect(away(name)).toBeLessThan(away('accent') / 2)
  })
})
