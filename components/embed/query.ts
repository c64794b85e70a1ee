// The query of `/embed`: a closed set, so that the documents that there are can be counted and nothing is ever echoed.
import { themes } from '@/components/card/still-path'
import { type Slug, steps } from '@/data/steps'

export const layouts = ['scroll', 'stepper', 'unrolled'] as const
export type Layout = (typeof layouts)[number]

/** `auto` follows the reader's system. */
export const embedThemes = [...themes, 'auto'] as const
export type EmbedTheme = (typeof embedThemes)[number]

/** One step, or a range of them; `layout` is null where the document is to find out what its host can do. */
export type EmbedQuery = { readonly theme: EmbedTheme } & (
  | { readonly step: Slug }
  | { readonly from: Slug; readonly to: Slug; readonly layout: Layout | null }
)

const slugs: readonly Slug[] = steps.map(({ slug }) => slug)
const first = steps[0].slug
const last = steps[steps.length - 1]?.slug ?? first

/** What hosts and newsletters add to an address by themselves; pym.js the first five. It changes nothing. */
const foreign = /^(childId|initialWidth|parentTitle|parentUrl|xdomain|amp|utm_[a-z]{1,20})$/

const own = ['step', 'from', 'to', 'layout', 'theme'] as const

/**
 * What a query asks for, or why it asks for nothing. A missing end of a range is the story's own. A single step has
 * one layout only, so there `layout` is read and makes no difference.
 */
export function parseEmbedQuery(params: URLSearchParams): EmbedQuery | { readonly error: string } {
  for (const name of new Set(params.keys())) {
    const known = own.some((each) => each === name)
    if (!known && !foreign.test(name))
      return refuse('The query has a parameter that is not step, from, to, layout or theme.')
    if (known && params.getAll(name).length > 1) return refuse(`"${name}" may be given once.`)
  }
  const theme = among(embedThemes, params.get('theme') ?? 'auto')
  const layout = params.has('layout') ? among(layouts, params.get('layout')) : null
  const [step, from, to] = (['step', 'from', 'to'] as const).map((name) =>
    params.has(name) ? among(slugs, params.get(name)) : null,
  )
  if (theme === undefined) return refuse(`"theme" is one of ${embedThemes.join(', ')}.`)
  if (layout === undefined) return refuse(`"layout" is one of ${layouts.join(', ')}.`)
  if (step === undefined) return refuse('"step" is not a step of the story.')
  if (from === undefined) return refuse('"from" is not a step of the story.')
  if (to === undefined) return refuse('"to" is not a step of the story.')
  if (step) return from || to ? refuse('"step" cannot stand beside "from" or "to".') : { step, theme }
  const range = { from: from ?? first, to: to ?? last }
  if (slugs.indexOf(range.from) > slugs.indexOf(range.to)) return refuse('"from" comes after "to".')
  return { ...range, layout, theme }
}

/** The one address of an embed: a path with the fewest parameters, always in the same order. */
export function embedPath(query: EmbedQuery): string {
  const params = new URLSearchParams()
  if ('step' in query) params.set('step', query.step)
  else {
    if (query.from !== first) params.set('from', query.from)
    if (query.to !== last) params.set('to', query.to)
    if (query.layout) params.set('layout', query.layout)
  }
  if (query.theme !== 'auto') params.set('theme', query.theme)
  return params.size > 0 ? `/embed?${params}` : '/embed'
}

/** The steps that an embed shows, in the story's order. */
export function embedSlugs(query: EmbedQuery): readonly Slug[] {
  if ('step' in query) return [query.step]
  return slugs.slice(slugs.indexOf(query.from), slugs.indexOf(query.to) + 1)
}

function among<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((each) => each === value)
}

function refuse(error: string) {
  return { error }
}
