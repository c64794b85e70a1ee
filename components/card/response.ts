// The HTTP side of a card: caching, conditional requests, refusals. Web APIs only, so that it runs on any runtime.
import { etagMatches } from '@/components/http/etag'
import { refuse } from '@/components/http/refuse'
import { askedBy, type CardAddress, type CardRequest, cardPath } from './address'
import { bodyLengthHeader } from './answer-length'
import { fileName } from './content'
import { drawPng } from './draw'
import { drawingOf, hashOf } from './hash'
import { Kept } from './kept'
import { Queue, QueueFull } from './queue'

/** Answers GET and HEAD for a card. Draws only where the answer is a picture that the asker does not have. */
export async function cardResponse(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const asked = askedBy(pathname)
  if ('status' in asked) return refuse(request, asked)
  try {
    return await answerCard(request, asked, searchParams.getAll('v'))
  } catch (error) {
    if (error instanceof QueueFull) return refuse(request, busy)
    if (request.signal.aborted) return new Response(null, { status: 499 }) // nobody reads it
    console.error(`${cardPath(asked.card)} cannot be drawn:`, error)
    return refuse(request, { status: 500, reason: 'The card cannot be drawn.' })
  }
}

const busy = { status: 503, reason: 'Too many cards are being drawn.', retryAfterS: 5 } as const

async function answerCard(
  request: Request,
  { card, hash: inPath }: CardAddress,
  versions: readonly string[],
): Promise<Response> {
  const condition = request.headers.get('if-none-match')
  const versionOf = (hash: string) => inPath === hash || (versions.length === 1 && versions[0] === hash)
  if (condition && etagMatches(condition, `"${hashOf(card)}"`)) {
    const headers = headersOf(card, versionOf(hashOf(card)))
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  const { picture, drawMs } = await pictureOf(card, request.signal)
  const headers = headersOf(card, versionOf(hashOf(card)))
  for (const name of ['content-length', bodyLengthHeader]) headers.set(name, String(picture.length))
  headers.set('server-timing', drawMs === null ? 'kept' : `draw;dur=${drawMs.toFixed(0)}`)
  return new Response(request.method === 'HEAD' ? null : picture, { headers })
}

/**
 * A card with the right hash never changes. Without a hash, or with an old one, the card of today is the answer, for
 * a short time: a redirect would cost an old share its picture wherever a crawler does not follow it.
 */
function headersOf(card: CardRequest, forever: boolean): Headers {
  const name = 'n' in card ? `at-${card.n}` : card.slug
  return new Headers({
    'content-type': 'image/png',
    'cache-control': forever
      ? 'public, max-age=31536000, s-maxage=31536000, immutable'
      : 'public, max-age=300, s-maxage=3600',
    etag: `"${hashOf(card)}"`,
    'content-disposition': `inline; filename="${fileName(name, 'n' in card ? 'wide' : card.shape)}"`,
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  })
}

/** How many may wait: at a tenth of a second for a card, none for longer than crawlers do. */
const queue = new Queue<Drawn>(32)

/** Pictures drawn by this instance: queries that mean nothing and old hashes do not make it draw again. */
const kept = new Kept<Uint8Array<ArrayBuffer>>(8_000_000)

interface Drawn {
  readonly picture: Uint8Array<ArrayBuffer>
  /** Null where it was there already. */
  readonly drawMs: number | null
}

async function pictureOf(card: CardRequest, signal: AbortSignal): Promise<Drawn> {
  const path = cardPath(card)
  const known = kept.get(path)
  if (known) return { picture: known, drawMs: null }
  return queue.ask(path, signal, async () => {
    const start = performance.now()
    hashOf(card) // while its drawing is there
    const picture = await drawPng(drawingOf(card))
    kept.set(path, picture)
    return { picture, drawMs: performance.now() - start }
  })
}
