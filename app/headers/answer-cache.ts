// Pages that the build has made, answered from memory: they are the same for every reader as long as the server runs, and
// Next takes ten times as long to find one.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { holds } from '@/components/conditional'
import { acceptedEncoding } from './encoding'

interface Answer {
  readonly headers: OutgoingHttpHeaders
  readonly etag: string
  readonly body: Buffer
}

/** More than there are pages and stills, in either packing and in none. */
const most = 600

/** What Next's own scripts send to ask for a part of a page. */
const partial = ['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch']

export class AnswerCache {
  private readonly answers = new Map<string, Answer>()

  /** Answers a request as it was answered before; false where it was not. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const known = this.answers.get(keyOf(request) ?? '')
    if (!known) return false
    const { headers, etag, body } = known
    if (holds(request.headers['if-none-match'] ?? null, etag)) {
      const {
        'content-type': _type,
        'content-encoding': _encoding,
        'content-length': _length,
        ...rest
      } = headers
      response.writeHead(304, rest).end()
    } else response.writeHead(200, headers).end(body)
    return true
  }

  /** Keeps an answer that is about to be sent, its headers set, if it is one of those that the build has made. */
  keep(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const key = keyOf(request)
    const made = response.statusCode === 200 && response.getHeader('x-nextjs-cache') === 'HIT'
    if (!key || !made || this.answers.size >= most) return
    this.answers.set(key, {
      headers: { ...response.getHeaders() },
      etag: String(response.getHeader('etag')),
      body,
    })
  }
}

/** Null for what is not a plain request for a whole page at its one address. */
function keyOf({ method, url = '', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || /[?%]/.test(url) || partial.some((name) => name in headers)) return null
  return `${acceptedEncoding(headers['accept-encoding']) ?? ''} ${url}`
}
