import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EmbedQuery,
  embedPath,
  embedSlugs,
  embedThemes,
  layouts,
  parseEmbedQuery,
} from '@/components/embed/query'
import { steps } from '@/data/steps'
import { foreignParameters } from './foreign-parameters'

const parse = (query: string) => parseEmbedQuery(new URLSearchParams(query))
const errorOf = (query: string) => {
  const parsed = parse(query)
  return 'error' in parsed ? parsed.error : 'none'
}

const theme = fc.constantFrom(...embedThemes)
const place = fc.nat({ max: steps.length - 1 })
const slugAt = (i: number) => (steps[i] ?? steps[0]).slug

/** Every query that there is. */
const queries: fc.Arbitrary<EmbedQuery> = fc.oneof(
  fc.record({ step: place.map(slugAt), theme }),
  fc.tuple(place, place, fc.constantFrom(null, ...layouts), theme).map(([a, b, layout, theme]) => ({
    from: slugAt(Math.min(a, b)),
    to: slugAt(Math.max(a, b)),
    layout,
    theme,
  })),
)

describe('the query of an embed', () => {
  it('is the whole story in the reader’s theme where nothing is asked for', () => {
    expect(parse('')).toEqual({ from: 'opening', to: 'unknown', layout: null, theme: 'auto' })
  })

  it('takes every step, every range in order, every layout and every theme, and writes each in one way', () => {
    const slugs = steps.map(({ slug }) => slug)
    const paths = new Set<string>()
    for (const [i, from] of slugs.entries()) {
      for (const to of slugs.slice(i)) {
        for (const layout of layouts) {
          for (const theme of embedThemes) {
            const query = { from, to, layout, theme }
            expect(parse(`theme=${theme}&to=${to}&layout=${layout}&from=${from}`)).toEqual(query)
            expect(parse(embedPath(query).slice('/embed?'.length))).toEqual(query)
            paths.add(embedPath(query))
          }
        }
      }
    }
    expect(paths.size).toBe((slugs.length * (slugs.length + 1) * layouts.length * embedThemes.length) / 2)
    for (const step of slugs) {
      expect(parse(`step=${step}`)).toEqual({ step, theme: 'auto' })
      expect(embedPath({ step, theme: 'dark' })).toBe(`/embed?step=${step}&theme=dark`)
    }
    expect(embedPath({ from: 'opening', to: 'unknown', layout: null, theme: 'auto' })).toBe('/embed')
  })

  it('begins or ends a range with the story where one end is missing', () => {
    expect(parse('from=rail')).toMatchObject({ from: 'rail', to: 'unknown' })
    expect(parse('to=rail')).toMatchObject({ from: 'opening', to: 'rail' })
    expect(parse('from=rail&to=rail')).toMatchObject({ from: 'rail', to: 'rail' })
  })

  it('knows the steps of a range in their order', () => {
    expect(embedSlugs({ from: 'najin', to: 'dunay', layout: null, theme: 'auto' })).toEqual([
      'najin',
      'crossing',
      'dunay',
    ])
    expect(embedSlugs({ step: 'rail', theme: 'auto' })).toEqual(['rail'])
  })

  it('gives a single step its one layout, whatever layout is asked for', () => {
    expect(parse('step=rail&layout=stepper')).toEqual({ step: 'rail', theme: 'auto' })
  })

  it('overlooks what hosts and newsletters add', () => {
    const pym =
      'childId=story&initialWidth=600&parentTitle=News&parentUrl=https%3A%2F%2Fnews.example%2F%3Fa%3Db'
    expect(parse(`${pym}&childId=again&utm_source=mail&step=rail`)).toEqual({ step: 'rail', theme: 'auto' })
  })

  const refused = [
    ['step=nowhere', 'step'],
    ['step=', 'step'],
    ['step=RAIL', 'step'],
    ['step=rail&step=rail', 'step'],
    ['step=rail&from=najin', 'step'],
    ['step=rail&to=najin', 'step'],
    ['from=__proto__', 'from'],
    ['to=constructor', 'to'],
    ['from=unknown&to=opening', 'from'],
    ['layout=', 'layout'],
    ['layout=single', 'layout'],
    ['step=rail&layout=sideways', 'layout'],
    ['layout=scroll&layout=stepper', 'layout'],
    ['theme=sepia', 'theme'],
    [`theme=${'a'.repeat(10_000)}`, 'theme'],
    ['theme=light%00', 'theme'],
  ] as const

  it.each(refused)('refuses %.40s and names the parameter', (query, name) => {
    expect(errorOf(query)).toContain(`"${name}"`)
  })

  it.each(foreignParameters)('overlooks %.40s, beside a step and beside nothing', (foreign) => {
    expect(parse(`${foreign}&step=rail&theme=dark`)).toEqual({ step: 'rail', theme: 'dark' })
    expect(parse(`from=rail&${foreign}`)).toEqual(parse('from=rail'))
    expect(parse(foreign)).toEqual(parse(''))
    expect(errorOf(`${foreign}&theme=sepia`)).toContain('"theme"')
  })

  it('understands parameters that were escaped twice, and believes the plain one where both are there', () => {
    expect(parse('step=rail&amp;theme=dark')).toEqual({ step: 'rail', theme: 'dark' })
    expect(parse('from=najin&amp;to=rail&amp;amp;layout=scroll')).toEqual(
      parse('from=najin&to=rail&layout=scroll'),
    )
    expect(parse('theme=light&amp;theme=dark')).toEqual(parse('theme=light'))
    expect(errorOf('step=rail&amp;theme=sepia')).toContain('"theme"')
    expect(errorOf('amp;step=rail&amp;step=najin')).toContain('"step"')
  })

  it('comes back from its address, whatever the order and whatever hosts add', () => {
    const added = fc.dictionary(
      fc.constantFrom('childId', 'utm_source', 'amp', 'parentUrl', 'Step', 'amp;'),
      fc.string(),
    )
    fc.assert(
      fc.property(queries, added, fc.func(fc.nat()), (query, added, rank) => {
        const { search } = new URL(embedPath(query), 'https://x')
        const pairs = [...new URLSearchParams(search), ...Object.entries(added)]
        const shuffled = pairs.toSorted((a, b) => rank(a) - rank(b))
        expect(parseEmbedQuery(new URLSearchParams(shuffled))).toEqual(query)
      }),
    )
  })

  it('is one of the closed set or refused in one of our own sentences, whatever is asked for', () => {
    const own = ['step', 'from', 'to', 'layout', 'theme'] as const
    const sentences = new Set([
      ...refused.map(([query]) => errorOf(query)),
      ...own.map((name) => errorOf(`${name}=rail&${name}=rail`)),
    ])
    const name = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...own, '__proto__') },
      { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    )
    const value = fc.oneof(
      fc.constantFrom(...steps.map(({ slug }) => slug), ...layouts, ...embedThemes, '__proto__', ''),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 5 }), (pairs) => {
        const parsed = parseEmbedQuery(new URLSearchParams(pairs))
        if ('error' in parsed) expect(sentences).toContain(parsed.error)
        else expect(parse(embedPath(parsed).slice('/embed?'.length))).toEqual(parsed)
      }),
    )
  })
})
