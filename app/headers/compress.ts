// Compresses what `next start` sends, once for each text, and tags it: Next would do so anew for every reader, which is nine
// tenths of the work of answering, in gzip only, and with a hash in JavaScript.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { holds } from '@/components/conditional'
import { AnswerCache } from './answer-cache'
import { acceptedEncoding, type Encoding } from './encoding'

const pack = {
  // Within 2 % of the best that brotli can do, in a tenth of the time: the first reader waits for it.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const

/** More than there are pages, scripts and data, so that what callers can ask for never fills the memory. */
const most = 500

/** Shorter texts are sent in one packet either way. In bytes. */
const leastLength = 1000

const texts = /^(?:text\/|application\/(?:javascript|json|[\w.-]+\+(?:json|xml)|xml)|image\/svg)/

/**
 * A function that answers a request itself where that page was compressed before, and else has its answer compressed on
 * the way out, where that helps and the asker takes it. Returns whether it has answered.
 */
export function createCompressor(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const answers = new AnswerCache()
  const kept = new Map<string, Promise<Buffer>>()

  /** What was compressed before is kept by its address and tag. */
  const packed = (address: string, etag: string, encoding: Encoding, body: Buffer): Promise<Buffer> => {
    const key = [encoding, etag, address].join(' ')
    const known = kept.get(key)
    if (known) return known
    const made = pack[encoding](body)
    kept.set(key, made)
    for (const [oldest] of kept) if (kept.size > most) kept.delete(oldest)
    return made
  }

  return (request, response) => {
    const { method, url = '', headers } = request
    if (method !== 'GET') return false
    if (answers.answer(request, response)) return true
    const encoding = acceptedEncoding(headers['accept-encoding'])
    holdText(response, async (body) => {
      const etag = String(response.getHeader('etag') ?? tagOf(body))
      if (response.statusCode === 200) response.setHeader('etag', etag)
      if (response.statusCode === 200 && holds(headers['if-none-match'] ?? null, etag)) {
        response.statusCode = 304
        for (const name of ['content-type', 'content-length']) response.removeHeader(name)
        return nothing
      }
      const smaller = encoding && body.length >= leastLength
      const sent = smaller ? await packed(url.split('?', 1)[0] ?? '', etag, encoding, body) : body
      if (smaller) response.setHeader('content-encoding', encoding)
      response.setHeader('content-length', sent.length)
      answers.keep(request, response, sent)
      return sent
    })
    return false
  }
}

const nothing = Buffer.alloc(0)

const tagOf = (body: Buffer) => `"${createHash('sha1').update(body).digest('base64url')}"`

/** Keeps back the body of a text until its end, and sends what `change` makes of it. All else passes. */
function holdText(response: ServerResponse, change: (body: Buffer) => Promise<Buffer>): void {
  const [write, end, flush] = (['write', 'end', 'flushHeaders'] as const).map((name) => response[name]) as [
    ServerResponse['write'],
    ServerResponse['end'],
    ServerResponse['flushHeaders'],
  ]
  let held: Buffer[] | null | undefined
  const hold = () => {
    if (held === undefined) held = isText(response) ? [] : null
    return held
  }
  // Node's own signatures have more overloads than a function can be written with.
  response.write = ((chunk: Chunk, ...rest: Rest) => {
    const parts = hold()
    if (!parts) return write.call(response, chunk, ...(rest as [BufferEncoding]))
    parts.push(bytes(chunk, rest[0]))
    rest.find((each) => typeof each === 'function')?.()
    return true
  }) as ServerResponse['write']
  response.end = ((chunk?: Chunk | (() => void), ...rest: Rest) => {
    const parts = hold()
    if (!parts) return end.call(response, chunk, ...(rest as [BufferEncoding]))
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(bytes(chunk, rest[0]))
    const body = Buffer.concat(parts)
    addVary(response)
    change(body).then(
      (changed) => end.call(response, changed, 'utf8'),
      () => end.call(response, body, 'utf8'),
    )
    return response
  }) as ServerResponse['end']
  response.flushHeaders = () => {
    if (!hold()) flush.call(response)
  }
}

type Chunk = string | Uint8Array
type Rest = [(BufferEncoding | (() => void))?, (() => void)?]

function bytes(chunk: Chunk, encoding: Rest[0]): Buffer {
  return Buffer.from(chunk as string, typeof encoding === 'string' ? encoding : 'utf8') // or bytes, which have no encoding
}

/** Whether an answer is a whole text that nobody has compressed yet. */
function isText(response: ServerResponse): boolean {
  const { statusCode, headersSent } = response
  if (headersSent || response.hasHeader('content-encoding')) return false
  return (statusCode === 200 || statusCode === 404) && texts.test(String(response.getHeader('content-type')))
}

function addVary(response: ServerResponse): void {
  const vary = response.getHeader('vary')
  response.setHeader('vary', vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding')
}
