// The HTTP side of oEmbed. Every answer is made from the address that was asked for; nothing is ever fetched.
import { type Refusal, refuse } from '@/components/http/refuse'
import { textResponse } from '@/components/http/text-response'
import { queryAt } from './address'
import { type Bounds, cacheAgeS, oembedOf, oembedXml } from './oembed'
import type { EmbedQuery } from './query'

interface OembedRequest {
  readonly query: EmbedQuery
  readonly format: 'json' | 'xml'
  readonly bounds: Bounds
  /** Whether WordPress asks. */
  readonly linked: boolean
}

/** Answers GET and HEAD. @param origin the site's own, as `siteUrl` gives it. */
export function oembedResponse(request: Request, origin: string): Response {
  const asked = askedBy(new URL(request.url).searchParams, origin)
  const response = 'status' in asked ? refuse(request, asked) : answer(request, asked, origin)
  response.headers.set('access-control-allow-origin', '*')
  response.headers.set('cross-origin-resource-policy', 'cross-origin')
  return response
}

function answer(
  request: Request,
  { query, format, bounds, linked }: OembedRequest,
  origin: string,
): Response {
  const fields = oembedOf(query, origin, bounds, { linked })
  const body = format === 'json' ? JSON.stringify(fields) : oembedXml(fields)
  return textResponse(request, body, {
    type: format === 'json' ? 'application/json' : 'text/xml; charset=utf-8',
    'cache-control': `public, max-age=300, s-maxage=${cacheAgeS}`,
  })
}

const refusals = {
  repeated: { status: 400, reason: 'url, format, maxwidth and maxheight may be given once.' },
  url: { status: 400, reason: 'url must be the address of a page of this site.' },
  format: { status: 501, reason: 'format is json or xml.' },
  bounds: { status: 400, reason: 'maxwidth and maxheight are whole numbers of pixels, 1 or more.' },
  foreign: { status: 404, reason: 'This site has no page at that url.' },
} as const satisfies Record<string, Refusal>

/** What a query asks for. Parameters that oEmbed does not know say nothing. */
function askedBy(params: URLSearchParams, origin: string): OembedRequest | Refusal {
  const names = ['url', 'format', 'maxwidth', 'maxheight'] as const
  if (names.some((name) => params.getAll(name).length > 1)) return refusals.repeated
  const [url, format, width, height] = names.map((name) => params.get(name))
  if (!url) return refusals.url
  if (format !== null && format !== 'json' && format !== 'xml') return refusals.format
  const maxWidth = boundOf(width)
  const maxHeight = boundOf(height)
  if (!maxWidth || !maxHeight) return refusals.bounds
  const query = queryAt(url, origin)
  if (query === 'malformed') return refusals.url
  if (query === 'foreign') return refusals.foreign
  return { query, format: format ?? 'json', bounds: { maxWidth, maxHeight }, linked: isWordPress(params) }
}

/**
 * Whether a query is as every WordPress since 4.9 writes it. Anybody else would show the quote above the frame for good. Not told by
 * the user agent, which caches do not tell apart.
 */
function isWordPress(params: URLSearchParams): boolean {
  return params.get('dnt') === '1' && params.has('maxwidth') && params.has('maxheight')
}

/** An upper bound in CSS px: without end where none is given, null where it is not written as a whole number. */
function boundOf(text: string | null | undefined): number | null {
  if (text === null || text === undefined) return Number.POSITIVE_INFINITY
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
