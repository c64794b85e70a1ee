import { steps } from '@/data/steps'
import { type EmbedQuery, parseEmbedQuery, wholeStory } from './query'

/** Why an address shows nothing of the story: it is none at all, or not one of ours. */
type NoPart = 'malformed' | 'foreign'

/** What an address may be written with (RFC 3986): no spaces, no backslashes, no letters but ASCII. */
const legal = /^[\w.~:/?#[\]@!$&'()*+,;=%-]+$/

/** An http address up to its path, with two slashes and a host, and no user before it. */
const plainHost = /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i

/**
 * What of the story an address shows: `/`, `/step/SLUG`, either of them with `#SLUG`, or `/embed` with its query, with or
 * without a slash at the path's end. Other queries and fragments are what readers and trackers add, and say nothing.
 * @param origin the site's own, as `siteUrl` gives it; nothing else is ours, not even its http or www twin.
 */
export function queryAt(address: string, origin: string): EmbedQuery | NoPart {
  if (!legal.test(address) || !URL.canParse(address)) return 'malformed'
  const url = new URL(address)
  if (!plainHost.test(address) || url.origin !== origin) return 'foreign'
  const path = url.pathname.replace(/(?<=.)\/$/, '')
  if (path === '/embed') {
    const query = parseEmbedQuery(url.searchParams)
    return 'error' in query ? 'foreign' : query
  }
  const inPath = stepIn(path, '/step/')
  if (path !== '/' && !inPath) return 'foreign'
  return stepIn(url.hash, '#') ?? inPath ?? { ...wholeStory, layout: null, theme: 'auto' }
}

/** The step that a text names behind a prefix; nothing is decoded. */
function stepIn(text: string, prefix: string): EmbedQuery | undefined {
  const step = steps.find(({ slug }) => text === prefix + slug)
  return step && { step: step.slug, theme: 'auto' }
}
