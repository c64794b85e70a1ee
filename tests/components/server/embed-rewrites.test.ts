import { matchHas } from 'next/dist/shared/lib/router/utils/prepare-destination'
import { expect, test } from 'vitest'
import { embedParameters, embedPath, embedThemes, layouts, parseEmbedQuery } from '@/components/embed/query'
import { embedRewrites } from '@/components/server/embed-rewrites'
import { steps } from '@/data/steps'

const rules = embedRewrites()
const slugs = steps.map(({ slug }) => slug)

/** Where Next leads a query of `/embed`; null where its route answers. */
function destinationOf(search: string, rewrites = rules): string | null {
  const query = Object.fromEntries(new URLSearchParams(search))
  const request = { headers: {} } as Parameters<typeof matchHas>[0] // of which no rule of ours reads more
  for (const { has, missing, destination } of rewrites) {
    const found = matchHas(request, query, has as never, missing as never) // a value that is there or not
    if (found) return destination.replace(/:(\w+)/g, (_, name: string) => String(found[name]))
  }
  return null
}

/** Where it should lead. */
function pageOf(search: string): string | null {
  const query = parseEmbedQuery(new URLSearchParams(search))
  if ('error' in query || 'step' in query || query.layout !== 'scroll') return null
  return `/embed/scroll/${query.from}/${query.to}`
}

test('every scrolling embed is led to its page, by every way to ask for it', () => {
  const pages = new Set<string>()
  for (const [i, from] of slugs.entries())
    for (const to of slugs.slice(i))
      for (const theme of embedThemes) {
        const short = embedPath({ from, to, layout: 'scroll', theme }).split('?')[1] ?? ''
        const long = `theme=${theme}&to=${to}&fbclid=x&from=${from}&layout=scroll`
        for (const search of [short, long]) {
          expect(destinationOf(search), search).toBe(`/embed/scroll/${from}/${to}`)
          pages.add(destinationOf(search) ?? '')
        }
      }
  expect(pages.size).toBe((slugs.length * (slugs.length + 1)) / 2)
})

test('whatever values the parameters have, right or wrong, the rules agree with the route', () => {
  const values = {
    step: [null, 'rail', 'nowhere'],
    from: [null, 'rail', 'RAIL', 'railx'],
    to: [null, 'rail', 'najin', 'unknown', '__proto__'],
    layout: [null, ...layouts, 'scrolling', 'xscroll'],
    theme: [null, 'dark', 'auto', 'sepia', 'darker'],
  } as const
  let queries: string[][] = [[]]
  for (const name of embedParameters)
    queries = queries.flatMap((query) =>
      values[name].map((value) => (value === null ? query : [...query, `${name}=${value}`])),
    )
  let led = 0
  for (const query of queries) {
    const search = query.join('&')
    expect(destinationOf(search), search).toBe(pageOf(search))
    if (destinationOf(search)) led += 1
  }
  expect(led).toBeGreaterThan(10)
})

test('a long story has a page for as many ranges as it has steps, three times, and all others fall to the route', () => {
  const long = Array.from({ length: 60 }, (_, i) => `part-${100 + i}`)
  const rewrites = embedRewrites(long)
  const led = long.flatMap((from, i) =>
    long.slice(i).map((to) => destinationOf(`layout=scroll&from=${from}&to=${to}`, rewrites)),
  )
  expect(led.filter(Boolean)).toHaveLength(3 * 60 - 3)
  const lead = (query: string) => destinationOf(`layout=scroll${query}`, rewrites)
  expect(lead('')).toBe('/embed/scroll/part-100/part-159')
  expect(lead('&from=part-130')).toBe('/embed/scroll/part-130/part-159')
  expect(lead('&to=part-130')).toBe('/embed/scroll/part-100/part-130')
  expect(lead('&from=part-130&to=part-130')).toBe('/embed/scroll/part-130/part-130')
  expect(lead('&from=part-130&to=part-131')).toBeNull()
})
