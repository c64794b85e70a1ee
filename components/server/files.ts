// What the build has made, sent from its folder: `send` does conditions, ranges and HEAD, `negotiator` reads Accept-Encoding.
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import Negotiator from 'negotiator'
import send from 'send'
import type { PlainAnswer } from './request'

/** A file as it is sent. Names and tags are hashes of the very bytes. */
export interface StaticBody {
  readonly file: string
  readonly etag: string
}

/** Best first. */
export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

export interface StaticFile {
  readonly headers: Readonly<Record<string, string>>
  readonly bodies: Readonly<Partial<Record<Encoding, StaticBody>>>
}

/** All that the build has made by the path that it has, and what else there is. */
export interface StaticFiles {
  readonly files: Readonly<Record<string, StaticFile>>
  /** The page for what is not found. */
  readonly notFound: StaticFile
  /** Patterns of the paths that code answers. */
  readonly functions: readonly string[]
}

/** Where the files lie in the build's folder. */
export const folderOf = (build: string) => join(build, 'files')

export const listOf = (build: string) => join(folderOf(build), 'files.json')

export function readFiles(build: string): StaticFiles {
  return JSON.parse(readFileSync(listOf(build), 'utf8')) as StaticFiles // written by write-files.ts in the same build
}

/** Sends a file in the best encoding that the asker takes; `refuse` is called where it can't be had as it was asked for. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { headers, bodies }: StaticFile,
  root: string,
  refuse: (answer: PlainAnswer) => void,
): void {
  const made = encodings.filter((encoding) => bodies[encoding])
  // Its types are of the version before, which had no options.
  const negotiator = new Negotiator(request) as unknown as {
    encoding(available: readonly string[], options: { preferred: readonly string[] }): Encoding | undefined
  }
  const encoding = negotiator.encoding(made, { preferred: made }) ?? 'identity'
  const { file = '', etag = '' } = bodies[encoding] ?? {}
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('etag', etag)
  if (made.length > 1) response.setHeader('vary', 'Accept-Encoding')
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
  const acceptRanges = response.statusCode === 200
  dropUnmeant(request, acceptRanges)
  send(request, file, { root, acceptRanges, cacheControl: false, lastModified: false, index: false })
    .on('error', ({ status, headers: more }: { status: number; headers?: Record<string, string> }) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      refuse(status < 500 ? { status, text: reasons[status] ?? '', headers: more ?? {} } : busy)
    })
    .pipe(response)
}

/** Takes away what does not hold for this answer (RFC 9110, 13.1.4, 13.2.1 and 14.2), and `send` would act upon. */
function dropUnmeant({ method, headers }: IncomingMessage, found: boolean): void {
  delete headers['if-unmodified-since'] // no file says when it was changed
  if (method !== 'GET') delete headers.range
  if (!found) for (const name of ['if-match', 'if-none-match', 'if-modified-since']) delete headers[name]
}

const reasons: Readonly<Record<number, string>> = {
  404: 'There is no such page.',
  412: 'The page has changed.',
  416: 'The file is shorter than that.',
}

/** A file that is there and can't be opened: this process has as many open as it may. */
const busy: PlainAnswer = { status: 503, text: 'Too much is asked at once.', headers: { 'retry-after': '2' } }
