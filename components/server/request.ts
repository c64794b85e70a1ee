// What a request has to be like before anything looks at what it asks for. Next answers some of these with 500, some with a
// page, and some never.
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** What a request asks for: a path that can be decoded, and its query with the question mark. */
export interface Address {
  readonly path: string
  readonly search: string
}

/** An answer that needs no page. */
export interface PlainAnswer {
  readonly status: number
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

const allow = { allow: 'GET, HEAD, OPTIONS' }

/** The address that a request asks for, or the answer that it gets at once. */
export function addressOf(request: IncomingMessage): Address | PlainAnswer {
  const { method = '', rawHeaders, headers } = request
  if (method === 'OPTIONS') return { status: 204, text: '', headers: allow }
  if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, text: 'Only GET and HEAD are answered here.', headers: allow }
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host')
  if (hosts.length > 1 || !/^[\w.:[\]-]*$/.test(headers.host ?? ''))
    return { status: 400, text: 'The Host header is not one host.' }
  const target = originForm(request)
  if (!target) return { status: 400, text: 'The request is not for an address of this site.' }
  const [path = '', ...query] = target.split(/(?=[?#])/)
  return faultOf(path) ?? tidied(path, query.join('').split('#', 1)[0] ?? '')
}

/** A target without scheme and host (RFC 9112, 3.2.2), which proxies add; null where they name another host. */
function originForm({ url = '', headers }: IncomingMessage): string | null {
  const [, host, rest] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  if (host === undefined) return url.startsWith('/') ? url : null
  if (host.toLowerCase() !== headers.host?.toLowerCase()) return null
  return rest?.startsWith('/') ? rest : `/${rest}`
}

/** What is wrong with a path before any route has seen it. A path with brackets sends Next's router in circles. */
function faultOf(path: string): PlainAnswer | null {
  const decoded = decode(path)
  if (decoded === null) return { status: 400, text: 'The address cannot be decoded.' }
  return /[[\]]/.test(decoded) ? { status: 404, text: 'There is no such page.' } : null
}

function decode(path: string): string | null {
  try {
    return /[^!-~]/.test(path) ? null : decodeURIComponent(path)
  } catch {
    return null
  }
}

/** One slash where there are several or a backslash, and none at the end: as Next has it, by a redirect. */
function tidied(path: string, search: string): Address | PlainAnswer {
  const tidy = path.replace(/[/\\]+/g, '/').replace(/(?<=.)\/$/, '')
  if (tidy === path) return { path, search }
  return { status: 308, text: '', headers: { location: tidy + search } }
}

/** The only headers that an answer may depend on. Next has a dozen of its own that change what it answers with. */
const read = ['accept', 'accept-encoding', 'if-none-match', 'if-modified-since']

/** A request's headers as Next may see them: no cookie, no host but ours, nothing that its own scripts or proxies send. */
export function plainHeaders(headers: IncomingHttpHeaders, host: string): IncomingHttpHeaders {
  return { host, ...Object.fromEntries(Object.entries(headers).filter(([name]) => read.includes(name))) }
}
