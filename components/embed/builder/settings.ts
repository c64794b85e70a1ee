// What an editor has chosen. It stands in the query of the builder's address, so that a choice can be sent to somebody.

import type { Embedded } from '@/components/share/code'
import { type Slug, steps } from '@/data/steps'
import { embeddedFor } from '../part'
import {
  type EmbedQuery,
  type EmbedTheme,
  embedParameters,
  embedPath,
  type Layout,
  layouts,
  parseEmbedQuery,
  wholeStory,
} from '../query'
import { type HostName, hostNames } from './host-page'

export interface Settings {
  readonly what: 'story' | 'range' | 'step'
  /** The choices of what is not shown are kept, for when the editor changes back. */
  readonly step: Slug
  readonly from: Slug
  readonly to: Slug
  readonly layout: Layout | null
  readonly theme: EmbedTheme
  /** CSS px or a selector of the host's header; '' for none. */
  readonly offset: string
  /** '' for the story's own words. */
  readonly title: string
  readonly code: 'script' | 'frame'
  readonly host: HostName
}

const middle = (steps[Math.floor(steps.length / 2)] ?? steps[0]).slug

/** The whole story as it comes; of parts, the first half after the opening. */
export const initial: Settings = {
  what: 'story',
  step: middle,
  from: (steps.at(1) ?? steps[0]).slug,
  to: middle,
  layout: null,
  theme: 'auto',
  offset: '',
  title: '',
  code: 'script',
  host: 'article',
}

export const longest = { offset: 80, title: 120 } as const

/** What the embed's own address asks for. */
export function queryOf({ what, step, from, to, layout: chosen, code, theme }: Settings): EmbedQuery {
  if (what === 'step') return { step, theme }
  const layout = layoutsFor(code).includes(chosen) ? chosen : null
  const ends = what === 'range' ? { from, to } : wholeStory
  return { ...ends, layout, theme }
}

/** The layouts that a kind of code can have, null for the one that the page allows: only the script moves a frame. */
export function layoutsFor(code: Settings['code']): readonly (Layout | null)[] {
  return [null, ...layouts.filter((layout) => code === 'script' || layout !== 'scroll')]
}

/** Whether the embed can stand under a header of the host's: where it sticks, which takes the script. */
export function takesOffset({ what, layout, code }: Settings): boolean {
  return what !== 'step' && code === 'script' && (layout === null || layout === 'scroll')
}

/** What the code says; `sharePath` is the shortest address of ours that oEmbed knows for the same. */
export function embeddedOf(settings: Settings, origin: string): Embedded & { readonly sharePath: string } {
  const query = queryOf(settings)
  const embedded = embeddedFor(query, origin)
  return {
    ...embedded,
    title: settings.title.trim() || embedded.title,
    offset: takesOffset(settings) ? settings.offset.trim() : '',
    sharePath: pageOf(query) ?? embedded.embedPath,
  }
}

/** The page that shows the same without any parameters; null where there is none. */
function pageOf(query: EmbedQuery): string | null {
  if ('step' in query) return query.theme === 'auto' ? `/step/${query.step}` : null
  return embedPath(query) === '/embed' ? '/' : null
}

/** The query of the builder's address, from the question mark on; '' for what it opens with. */
export function writeSettings(settings: Settings): string {
  const { search, searchParams } = new URL(embedPath(queryOf(settings)), 'https://x')
  const more = (['offset', 'title', 'code', 'host'] as const).filter(
    (name) => settings[name] && settings[name] !== initial[name],
  )
  for (const name of more) searchParams.set(name, settings[name])
  return more.length > 0 ? `?${searchParams}` : search
}

/** The settings that a query of the builder's address stands for. What is not one of the choices is left out. */
export function readSettings(search: string): Settings {
  const params = new URLSearchParams(search)
  const asked = new URLSearchParams(
    embedParameters.flatMap((name) => params.getAll(name).map((value) => [name, value])),
  )
  const query = parseEmbedQuery(asked)
  return {
    ...initial,
    ...('error' in query ? {} : chosen(query)),
    offset: plain(params.get('offset'), longest.offset),
    title: plain(params.get('title'), longest.title),
    code: params.get('code') === 'frame' ? 'frame' : 'script',
    host: hostNames.find((name) => name === params.get('host')) ?? initial.host,
  }
}

function chosen(query: EmbedQuery): Partial<Settings> {
  if ('step' in query) return { what: 'step', ...query }
  const { from, to, ...rest } = query
  if (from === wholeStory.from && to === wholeStory.to) return rest
  return { what: 'range', ...query }
}

/** A text on one line, without what cannot be seen. */
function plain(text: string | null, most: number): string {
  return (text ?? '').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').slice(0, most)
}
