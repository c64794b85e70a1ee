import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryAt } from '@/components/embed/address'
import { hostNames, hostPage } from '@/components/embed/builder/host-page'
import {
  embeddedOf,
  initial,
  longest,
  queryOf,
  readSettings,
  type Settings,
  writeSettings,
} from '@/components/embed/builder/settings'
import { embedThemes, layouts, wholeStory } from '@/components/embed/query'
import { frameCode, loaderCode } from '@/components/share/code'
import { steps } from '@/data/steps'

const origin = 'https://story.example'
const slugs = steps.map(({ slug }) => slug)
const text = (most: number) => fc.stringMatching(new RegExp(`^[ -~]{0,${most}}$`))
const place = fc.integer({ min: 0, max: slugs.length - 1 })

/** Any choice that the page lets an editor make. */
const choices: fc.Arbitrary<Settings> = fc
  .record({
    what: fc.constantFrom('story', 'range', 'step'),
    step: fc.constantFrom(...slugs),
    ends: fc.uniqueArray(place, { minLength: 2, maxLength: 2 }),
    layout: fc.constantFrom(null, ...layouts),
    theme: fc.constantFrom(...embedThemes),
    offset: text(longest.offset),
    title: text(longest.title),
    code: fc.constantFrom('script', 'frame'),
    host: fc.constantFrom(...hostNames),
  })
  .map(({ ends, ...rest }) => {
    const [from = 0, to = 1] = ends.toSorted((a, b) => a - b)
    return { ...rest, from: slugs[from] ?? slugs[0], to: slugs[to] ?? slugs[1] } as Settings
  })

describe('the choices of an editor', () => {
  it('come back from the address with the same code', () => {
    fc.assert(
      fc.property(choices, (settings) => {
        const again = readSettings(writeSettings(settings))
        expect(queryOf(again)).toEqual(queryOf(settings))
        for (const name of ['offset', 'title', 'code', 'host'] as const)
          expect(again[name]).toBe(settings[name])
        expect(embeddedOf(again, origin)).toEqual(embeddedOf(settings, origin))
      }),
    )
  })

  it('never ask for a frame that moves without the script that moves it', () => {
    const scrolling = { ...initial, layout: 'scroll' } as const
    expect(embeddedOf(scrolling, origin).embedPath).toBe('/embed?layout=scroll')
    expect(embeddedOf({ ...scrolling, code: 'frame' }, origin).embedPath).toBe('/embed')
  })

  it('name the page of the story where the range is all of it', () => {
    const all = { ...initial, what: 'range', ...wholeStory } as const
    expect(embeddedOf(all, origin).sharePath).toBe('/')
    expect(embeddedOf({ ...all, layout: 'stepper' }, origin).sharePath).toBe('/embed?layout=stepper')
  })

  it('are found by oEmbed under the address that the page names', () => {
    fc.assert(
      fc.property(choices, (settings) => {
        expect(queryAt(origin + embeddedOf(settings, origin).sharePath, origin)).toEqual(queryOf(settings))
      }),
    )
  })

  it('are not in the address where nothing was chosen', () => {
    expect(writeSettings(initial)).toBe('')
    expect(readSettings('')).toEqual(initial)
  })

  it('are always from the closed set, whatever the address is', () => {
    const names = fc.constantFrom(
      'step',
      'from',
      'to',
      'layout',
      'theme',
      'offset',
      'title',
      'code',
      'host',
      'x[]',
    )
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('__proto__', 'rail', 'dark', 'two'),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values), { maxLength: 8 }), (pairs) => {
        const settings = readSettings(`?${new URLSearchParams(pairs)}`)
        expect(slugs).toEqual(expect.arrayContaining([settings.step, settings.from, settings.to]))
        expect([null, ...layouts]).toContain(settings.layout)
        expect(embedThemes).toContain(settings.theme)
        expect(hostNames).toContain(settings.host)
        expect(settings.title.length).toBeLessThanOrEqual(longest.title)
        expect(settings.title + settings.offset).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }),
    )
  })
})

describe('a page to see the embed in', () => {
  const embedded = embeddedOf({ ...initial, title: '<b>' }, origin)

  it('holds the code as it is, twice where there are two', () => {
    for (const host of hostNames) {
      const code = frameCode(embedded)
      expect(hostPage(host, code).split(code).length - 1, host).toBe(host === 'two' ? 2 : 1)
    }
  })

  it('has lost the script, and nothing else, where scripts are taken out', () => {
    const page = hostPage('bare', loaderCode(embedded))
    expect(page).not.toContain('<script')
    expect(page).toContain(`<a href="${origin}/">&lt;b&gt;</a>\n</div>`)
  })

  it('has no script and no stylesheet of its own, which our policy would refuse', () => {
    for (const host of hostNames) expect(hostPage(host, '')).not.toMatch(/<(script|style|link)/)
  })
})
