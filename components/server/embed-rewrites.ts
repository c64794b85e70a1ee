// `/embed?layout=scroll` is answered with a page that the build has made, by rules that need no code to run: hosts that serve
// by functions match them at their edge.

import { steps } from '../../data/steps'
import { madeRanges } from '../embed/made-ranges'
import { embedThemes } from '../embed/query'

type Condition = { readonly type: 'query'; readonly key: string; readonly value?: string }

/** In Next's form. Whatever no rule fits, wrong values among it, falls through to the route of `/embed`. */
interface Rewrite {
  readonly source: string
  readonly has: Condition[]
  readonly missing: Condition[]
  readonly destination: string
}

const all = steps.map(({ slug }) => slug)

/** A rule for each way to name a range that the build makes: both ends, one of them or none, each with a theme and without one. */
export function embedRewrites(slugs: readonly string[] = all): Rewrite[] {
  const themed = { has: [given('theme', embedThemes)], missing: [] }
  const unthemed = { has: [], missing: [absent('theme')] }
  return ranges(slugs).flatMap((range) =>
    [unthemed, themed].map((theme) => ({
      source: '/embed',
      has: [given('layout', ['scroll']), ...range.has, ...theme.has],
      missing: [absent('step'), ...range.missing, ...theme.missing],
      destination: range.destination,
    })),
  )
}

function ranges(slugs: readonly string[]): Omit<Rewrite, 'source'>[] {
  const [first, last] = [slugs[0], slugs.at(-1)]
  const [from, to] = [given('from', slugs), given('to', slugs)]
  return [
    { has: [], missing: [absent('from'), absent('to')], destination: `/embed/scroll/${first}/${last}` },
    { has: [from], missing: [absent('to')], destination: `/embed/scroll/:from/${last}` },
    { has: [to], missing: [absent('from')], destination: `/embed/scroll/${first}/:to` },
    ...madeRanges(slugs).map(({ from, ends }) => ({
      has: [given('from', [from]), given('to', ends)],
      missing: [],
      destination: `/embed/scroll/${from}/:to`,
    })),
  ]
}

/** The group gives the value its name in the destination. */
function given(key: string, values: readonly string[]): Condition {
  return { type: 'query', key, value: `(?<${key}>${values.join('|')})` }
}

function absent(key: string): Condition {
  return { type: 'query', key }
}
