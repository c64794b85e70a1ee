/** Serves the host pages of this folder from an origin of their own, with the site's address put in. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

export interface Hosts {
  /** Address of a host page. `sandboxed` gives it, and every frame in it, an opaque origin. */
  url(name: string, sandboxed?: boolean): string
  close(): void
}

const require = createRequire(import.meta.url)
const scripts: Readonly<Record<string, string>> = {
  '/pym.js': 'pym.js/dist/pym.v1.min.js',
  '/iframe-resizer.js': 'iframe-resizer/js/iframeResizer.min.js',
}
const paragraph = `<p>${'What stands around a story in a newspaper is more newspaper. '.repeat(6)}</p>`

/** Starts the server on a free port of 127.0.0.1, which is another site than localhost. */
export async function serveHosts(site: string): Promise<Hosts> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(`http://host${request.url}`)
    // The page of a single step, in a host that isolates itself from other sites.
    const embedder = /^\/coep-([a-z-]+)$/.exec(pathname)?.[1]
    const [type, body] = answer(embedder ? '/single' : pathname, site)
    response.setHeader('content-type', `${type}; charset=utf-8`)
    if (searchParams.has('sandboxed')) response.setHeader('content-security-policy', 'sandbox allow-scripts')
    if (embedder) response.setHeader('cross-origin-embedder-policy', embedder)
    response.statusCode = body === null ? 404 : 200
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    url: (name, sandboxed) => `http://127.0.0.1:${port}/${name}${sandboxed ? '?sandboxed' : ''}`,
    close: () => server.close(),
  }
}

function answer(path: string, site: string): [type: string, body: string | null] {
  const script = scripts[path]
  if (script) return ['text/javascript', readFileSync(require.resolve(script), 'utf8')]
  if (path === '/favicon.ico') return ['image/x-icon', '']
  if (path === '/host.css') return ['text/css', readFileSync(join(import.meta.dirname, 'host.css'), 'utf8')]
  const file = join(import.meta.dirname, `${path.slice(1)}.html`)
  if (!/^\/[a-z-]+$/.test(path) || !existsSync(file)) return ['text/plain', null]
  const html = readFileSync(file, 'utf8')
  return ['text/html', html.replaceAll('{{site}}', site).replaceAll('{{text}}', paragraph.repeat(8))]
}
