// The HTTP side of a card: caching, conditional requests, refusals. Web APIs only, so that it runs on any runtime.
import { holds } from '@/components/conditional'
import { type Asked, askedBy, cardPath } from './address'
import { drawPng } from './draw'
import { hashOf, treeOf } from './hash'
import { fileName } from './moment'
import { refuse } from './refuse'
import { shapes } from './shapes'

/** Answers GET and HEAD for a card. Draws only for a GET whose answer is a picture that the asker does not have. */
export async function answer(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const asked = askedBy(pathname)
  if ('status' in asked) return refuse(request, asked)
  try {
    return await answerCard(request, asked, searchParams.getAll('v'))
  } catch (error) {
    console.error(`${cardPath(asked)} cannot be drawn:`, error)
    return refuse(request, { status: 500, reason: 'The card cannot be drawn.' })
  }
}

async function answerCard(request: Request, asked: Asked, versions: readonly string[]): Promise<Response> {
  const hash = hashOf(asked)
  const headers = headersOf(asked, hash, versions)
  if (holds(request.headers.get('if-none-match'), `"${hash}"`)) {
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  if (request.method === 'HEAD') return new Response(null, { headers })
  const { picture, drawMs } = await pictureOf(asked)
  headers.set('server-timing', drawMs === null ? 'kept' : `draw;dur=${drawMs.toFixed(0)}`)
  return new Response(picture, { headers })
}

/**
 * A card with the right hash never changes. Without a hash, or with an old one, the card of today is the answer, for
 * a short time: a redirect would cost an old share its picture wherever a crawler does not follow it.
 */
function headersOf(asked: Asked, hash: string, versions: readonly string[]): Headers {
  const forever = versions.length === 1 && versions[0] === hash
  const name = 'n' in asked ? `at-${asked.n}` : asked.slug
  return new Headers({
    'content-type': 'image/png',
    'cache-control': forever
      ? 'public, max-age=31536000, s-maxage=31536000, immutable'
      : 'public, max-age=300, s-maxage=3600',
    etag: `"${hash}"`,
    'content-disposition': `inline; filename="${fileName(name, 'n' in asked ? 'wide' : asked.shape)}"`,
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
}

/** Pictures drawn by this instance: queries that mean nothing and old hashes do not make it draw again. */
const kept = new Map<string, Promise<ArrayBuffer>>()
const mostKept = 48

async function pictureOf(asked: Asked): Promise<{ picture: ArrayBuffer; drawMs: number | null }> {
  const path = cardPath(asked)
  const known = kept.get(path)
  if (known) return { picture: await known, drawMs: null }
  const start = performance.now()
  const drawing = drawPng(treeOf(asked), shapes['n' in asked ? 'wide' : asked.shape])
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - mostKept))) kept.delete(oldest)
  kept.set(path, drawing)
  drawing.catch(() => kept.delete(path))
  return { picture: await drawing, drawMs: performance.now() - start }
}
