// The query of `/embed`: what it can ask for is a closed set, so that the documents that there are can be counted. Parameters
// that are not ours are ignored: hosts, newsletters and networks add their own to any address that is shared.

import { type Slug, steps } from '../../data/steps'
import { themes } from '../card/still-path'

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

/** The ends of the whole story. */
export const wholeStory = { from: steps[0].slug, to: steps.at(-1)?.slug ?? steps[0].slug } as const

export const embedParameters = ['step', 'from', 'to', 'layout', 'theme'] as const

/**
 * What a query asks for, or why it asks for nothing. A missing end of a range is the story's own. A single step has
 * one layout only, so there `layout` is read and makes no difference.
 */
export function parseEmbedQuery(params: URLSearchParams): EmbedQuery | { readonly error: string } {
  const given = ownParameters(params)
  for (const [name, values] of given) if (values.length > 1) return refuse(`"${name}" may be given once.`)
  const theme = among(embedThemes, given.get('theme')?.[0] ?? 'auto')
  const layout = given.has('layout') ? among(layouts, given.get('layout')?.[0]) : null
  const [step, from, to] = (['step', 'from', 'to'] as const).map((name) =>
    given.has(name) ? among(slugs, given.get(name)?.[0]) : null,
  )
  if (theme === undefined) return refuse(`"theme" is one of ${embedThemes.join(', ')}.`)
  if (layout === undefined) return refuse(`"layout" is one of ${layouts.join(', ')}.`)
  if (step === undefined) return refuse('"step" is not a step of the story.')
  if (from === undefined) return refuse('"from" is not a step of the story.')
  if (to === undefined) return refuse('"to" is not a step of the story.')
  if (step) return from || to ? refuse('"step" cannot stand beside "from" or "to".') : { step, theme }
  const range = { from: from ?? wholeStory.from, to: to ?? wholeStory.to }
  if (slugs.indexOf(range.from) > slugs.indexOf(range.to)) return refuse('"from" comes after "to".')
  return { ...range, layout, theme }
}

/**
 * The values of each of our parameters that is given. Code that was escaped twice says `&amp;theme=`, which arrives as
 * `amp;theme`; it counts where `theme` is not given.
 */
function ownParameters(params: URLSearchParams): Map<(typeof embedParameters)[number], string[]> {
  const escaped = [...params].map(([name, value]) => [name.replace(/^(?:amp;)+/, ''), value])
  const unescaped = new URLSearchParams(escaped)
  return new Map(
    embedParameters
      .map((name) => [name, params.has(name) ? params.getAll(name) : unescaped.getAll(name)] as const)
      .filter(([, values]) => values.length > 0),
  )
}

/** The one address of an embed: a path with the fewest parameters, always in the same order. */
export function embedPath(query: EmbedQuery): string {
  const params = new URLSearchParams()
  if ('step' in query) params.set('step', query.step)
  else {
    if (query.from !== wholeStory.from) params.set('from', query.from)
    if (query.to !== wholeStory.to) params.set('to', query.to)
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

function among<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((each) => each === value)
}

function refuse(error: string) {
  return { error }
}
