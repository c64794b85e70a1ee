/** A stand-in of what serves a news page: static answers from memory, brotli at its best, as peers were measured too. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'

type Kept = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer }

/** Serves a site through memory and brotli. Returns its address and what closes it. */
export async function openCdn(origin: string): Promise<{ url: string; close: () => void }> {
  const kept = new Map<string, Promise<Kept>>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const answer = kept.get(path) ?? pack(new URL(path, origin))
    kept.set(path, answer)
    answer.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(502).end(),
    )
  }).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}

async function pack(url: URL): Promise<Kept> {
  const answer = await fetch(url)
  const body = Buffer.from(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  const headers = { 'content-type': type, 'cache-control': answer.headers.get('cache-control') ?? '' }
  if (!/text|json|javascript|svg/.test(type)) return { status: answer.status, headers, body }
  const packed = brotliCompressSync(body)
  return { status: answer.status, headers: { ...headers, 'content-encoding': 'br' }, body: packed }
}
