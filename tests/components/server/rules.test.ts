// The rules as Next reads them, on hosts where the site's own server does not run.
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match'
import { matchHas } from 'next/dist/shared/lib/router/utils/prepare-destination'
import { expect, test } from 'vitest'
import { policyHeader } from '@/components/http/policy'
import { headerRules } from '@/components/server/rules'

const rules = headerRules()

/** What the rules say of an address: of two that set the same header, the later wins. */
function headersAt(address: string): Record<string, string> {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const request = { headers: {} } as Parameters<typeof matchHas>[0] // of which no rule of ours reads more
  const fitting = rules.filter(
    ({ source, has }) =>
      getPathMatch(source, { strict: true, removeUnnamedParams: true })(pathname) &&
      (!has || matchHas(request, Object.fromEntries(searchParams), has)),
  )
  return Object.fromEntries(fitting.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])))
}

const corrected = 'public, max-age=0, s-maxage=300, stale-while-revalidate=86400'

test.each([
  '/',
  '/step/rail',
  '/embed/scroll/najin/dunay',
  '/embed?layout=scroll',
  '/embed?from=rail&layout=scroll&x=1',
])('shared caches ask for %s again after five minutes', (address) => {
  expect(headersAt(address)['Cache-Control']).toBe(corrected)
})

test('a light embed says itself how long it is kept, and the page of an error is not kept', () => {
  for (const query of ['', '?step=rail', '?layout=stepper', '?layout=scrolling'])
    expect(headersAt(`/embed${query}`)['Cache-Control'], query).toBeUndefined()
  expect(headersAt('/_global-error')['Cache-Control']).toBe('no-store')
})

test('anybody may frame the embeds, and nobody what is not found beside them', () => {
  for (const path of ['/embed', '/embed/scroll/najin/najin', '/embed/scroll/najin/unknown'])
    expect(headersAt(path)[policyHeader], path).not.toContain('frame-ancestors')
  for (const path of [
    '/embed/scroll',
    '/embed/scroll/x/y',
    '/embed/scroll/rail/najin',
    '/embed/scroll/najin/rail/x',
    '/embed/x',
  ])
    expect(headersAt(path)[policyHeader], path).toContain("frame-ancestors 'none'")
})

test('caches that can be told learn which parameters of an embed count', () => {
  for (const path of ['/embed?step=rail', '/embed/scroll/najin/rail'])
    expect(headersAt(path)['No-Vary-Search']).toBe(
      'key-order, params, except=("step" "from" "to" "layout" "theme")',
    )
})
