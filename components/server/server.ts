// The site's own server: what the build has made it sends itself, and only what code has to answer reaches Next.
import { createServer, type IncomingMessage, type Server, ServerResponse } from 'node:http'
import { bodyLengthHeader } from '@/components/card/answer-length'
import { embedPath, parseEmbedQuery } from '@/components/embed/query'
import { inertPolicy, policyHeader } from '@/components/http/policy'
import { folderOf, readFiles, type StaticFile, sendFile } from './files'
import { openNext } from './next'
import { type Address, addressOf, type PlainAnswer } from './request'
import { everywhereHeaders } from './rules'

type Route =
  | { readonly file: StaticFile; readonly status: 200 | 404 }
  | { readonly url: string }
  | PlainAnswer

/** How long a request may take to arrive, in ms. */
const patience = { headersTimeout: 10_000, requestTimeout: 15_000, connectionsCheckingInterval: 2000 }

/** How long nothing may go either way, in ms: an answer that nobody reads holds a file open. */
const idleMs = 60_000

/**
 * A server for a build, not yet listening. Nobody listens for its upgrades and tunnels: Node then reads an upgrade
 * as any other request, and closes the socket of a CONNECT.
 * @param port where it is going to listen.
 */
export async function createSite(build: string, port: number): Promise<Server> {
  const route = router(build)
  const next = await openNext(build, port)
  const server = createServer({ ...patience, ServerResponse: SiteResponse }, (request, response) => {
    const address = addressOf(request)
    const to = 'status' in address ? address : route(address)
    if ('file' in to) {
      response.statusCode = to.status
      sendFile(request, response, to.file, folderOf(build), (answer) => sendPlain(request, response, answer))
    } else if ('url' in to) {
      request.url = to.url
      next.answer(request, response).catch((error: unknown) => fail(request, response, error))
    } else sendPlain(request, response, to)
  })
  server.on('close', () => next.close())
  server.timeout = idleMs
  server.maxConnections = mostConnections()
  return server
}

/** An answer of Next's with its length: Next takes that of an edge function off, so that cards say it in a header of ours. */
class SiteResponse extends ServerResponse {
  override setHeader(name: string, value: number | string | readonly string[]): this {
    return super.setHeader(name.toLowerCase() === bodyLengthHeader ? 'content-length' : name, value)
  }
}

/** A path whose last part ends in what files end in. */
const fileName = /\.[a-z\d]{1,11}$/i

const noFile: PlainAnswer = { status: 404, text: 'There is no such file.' }

/** Which file an address is, or what Next is to be asked for. */
function router(build: string): (address: Address) => Route {
  const { files, notFound, functions } = readFiles(build)
  const byPath = new Map(Object.entries(files))
  const patterns = functions.map((pattern) => new RegExp(pattern))
  return ({ path, search }) => {
    if (path === '/embed') return embedRoute(search, byPath)
    const file = byPath.get(decodeURI(path))
    if (file) return { file, status: 200 }
    if (patterns.some((pattern) => pattern.test(path))) return { url: path + search }
    // Whoever asks for a file reads no page: a browser after an icon, a scanner after a script.
    return fileName.test(path) ? noFile : { file: notFound, status: 404 }
  }
}

/** The embeds by their one address, so that what others have added to it makes no difference to anything behind. */
function embedRoute(search: string, files: ReadonlyMap<string, StaticFile>): Route {
  const query = parseEmbedQuery(new URLSearchParams(search))
  if ('error' in query) return { status: 400, text: query.error, headers: embedRefusal }
  const file =
    'layout' in query && query.layout === 'scroll' && files.get(`/embed/scroll/${query.from}/${query.to}`)
  return file ? { file, status: 200 } : { url: embedPath(query) }
}

/** As the route itself says it on other hosts: to be read in the frame. */
const embedRefusal = {
  [policyHeader]: "default-src 'none'",
  'cache-control': 'public, max-age=300, s-maxage=3600',
}

function sendPlain(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, text, headers }: PlainAnswer,
) {
  const body = text && `${text}\n`
  response.writeHead(status, {
    ...everywhereHeaders,
    [policyHeader]: inertPolicy,
    ...(text && { 'content-type': 'text/plain; charset=utf-8' }),
    ...(status !== 204 && { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  })
  response.end(method === 'HEAD' ? '' : body)
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  console.error(`${request.method} ${request.url}:`, error)
  if (response.headersSent) response.destroy()
  else sendPlain(request, response, { status: 500, text: 'This is a fault of the site.' })
}

/** Half of the files that the process may have open, so that a flood of sockets leaves room to open those that it asks for. */
function mostConnections(): number {
  const { userLimits } = process.report.getReport() as {
    userLimits?: { open_files?: { soft: number | string } }
  }
  const files = Number(userLimits?.open_files?.soft) // "unlimited", or no such limit on this system
  return Math.min(10_000, Math.floor((files || 20_000) / 2))
}
