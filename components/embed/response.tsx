// The HTTP side of the light embeds.
import { fontFaces } from '@/components/fonts/files'
import { hashSource } from '@/components/http/policy'
import { refuse } from '@/components/http/refuse'
import { textResponse } from '@/components/http/text-response'
import { breakLines } from '@/components/text/html-lines'
import { type Slug, steps } from '@/data/steps'
import { EmbedDocument } from './EmbedDocument'
import guestStyle from './guest.css?bundled'
import guest from './guest.ts?bundled'
import { isMade } from './made-ranges'
import { type EmbedQuery, embedPath, parseEmbedQuery } from './query'
import { scrollResponse } from './scroll-response'
import single from './single.ts?bundled'

const style = fontFaces() + guestStyle

/**
 * Answers GET and HEAD for a light embed; a query that asks for none is 400. A scrolling embed that the build has made is a
 * page of its own: an address that asks for it in a way that no rewrite knows is led to the one that does.
 * @param origin the site's own address, without a slash at its end.
 */
export async function embedResponse(request: Request, origin: string): Promise<Response> {
  const query = parseEmbedQuery(new URL(request.url).searchParams)
  if ('error' in query) return refuse(request, { status: 400, reason: query.error })
  if (!('step' in query) && query.layout === 'scroll') return scrolling(query, origin)
  const script = 'step' in query ? single : guest
  return textResponse(request, await documentOf(query, script, origin), {
    type: 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=300, s-maxage=300, stale-while-revalidate=86400',
    'x-robots-tag': 'noindex',
  })
}

async function scrolling(query: Extract<EmbedQuery, { from: Slug }>, origin: string): Promise<Response> {
  const [from, to] = [query.from, query.to].map((slug) => steps.findIndex((step) => step.slug === slug))
  if (from === undefined || to === undefined || isMade(from, to, steps.length))
    return new Response(null, { status: 307, headers: { location: embedPath(query) } })
  return scrollResponse(from, to, origin)
}

async function documentOf(query: EmbedQuery, script: string, origin: string): Promise<string> {
  // Next refuses to have it imported at the top of a module that routes reach.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const all = { query, style, script, policy: policyFor(script), origin }
  return `<!doctype html>${breakLines(renderToStaticMarkup(<EmbedDocument {...all} />))}`
}

/**
 * Nothing runs or loads but what the document itself names. The document carries it: a header of the whole site would
 * have to allow every script that any embed has.
 */
function policyFor(script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${hashSource(style)}`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
