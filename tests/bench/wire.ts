/**
 * What a page fetches. Sizes are those of the bodies, compressed here as a CDN would a static file (gzip 9, brotli 11);
 * our own server packs a little less tightly. Headers are not counted.
 */
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Page, Request } from '@playwright/test'

export const kinds = ['document', 'script', 'style', 'font', 'image', 'data'] as const
export type Kind = (typeof kinds)[number]
export type Arrival = { readonly url: URL; readonly kind: Kind; readonly body: Buffer }

/** Starts noting what arrives. The returned function gives all that has arrived when it is called. */
export function recordArrivals(page: Page): () => Promise<Arrival[]> {
  const arrivals: Promise<Arrival | undefined>[] = []
  page.on('requestfinished', (request) => {
    const arrival = read(request)
    arrival.catch(() => {}) // nobody waits for one that comes while the page closes
    arrivals.push(arrival)
  })
  return async () => (await Promise.all(arrivals)).filter((arrival) => arrival !== undefined)
}

/** Bytes after gzip at its best. */
export const gzipBytes = (body: string | Buffer) => gzipSync(body, { level: 9 }).length

/** Bytes on the wire: brotli for text, as it is for what is packed already. */
export function brotliBytes({ kind, body, url }: Arrival): number {
  const packed = kind === 'font' || (kind === 'image' && !url.pathname.endsWith('.svg'))
  return packed ? body.length : brotliCompressSync(body).length
}

/** An answer without a body, such as a redirect, is no arrival. */
async function read(request: Request): Promise<Arrival | undefined> {
  const url = new URL(request.url())
  const response = await request.response()
  if (!response || !url.protocol.startsWith('http')) return undefined
  const type = (await response.headerValue('content-type')) ?? ''
  const body = await response.body().catch(() => undefined)
  // Of what a page takes as a blob the browser keeps no copy for us, but its size.
  const unseen = body?.length === 0 ? (await request.sizes()).responseBodySize : 0
  return body && { url, kind: kindOf(type), body: unseen > 0 ? Buffer.alloc(unseen) : body }
}

export function kindOf(contentType: string): Kind {
  if (contentType.includes('html')) return 'document'
  if (contentType.includes('javascript')) return 'script'
  if (contentType.includes('css')) return 'style'
  if (contentType.includes('font')) return 'font'
  return contentType.startsWith('image/') ? 'image' : 'data'
}
