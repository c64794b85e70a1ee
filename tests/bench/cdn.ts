/**
 * A stand-in of what serves a news page to a phone: static answers from memory, brotli at its best, as peers were
 * measured too, over a line with a delay and a width.
 */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync } from 'node:zlib'

type Kept = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer }

export type Line = {
  /** Ms from a request to the first byte of its answer. */
  readonly delayMs: number
  /** What all answers under way share. */
  readonly bytesPerMs: number
}

/** What a packet carries on Ethernet. */
const packetBytes = 1448

/**
 * Serves a site through memory and brotli. Over a line, bytes come packet by packet, as they do to a reader: the
 * browser's own throttle holds whole reads of 32 kB back, so nothing could be painted before most of a page is there.
 * Returns its address and what closes it.
 */
export async function openCdn(origin: string, line?: Line): Promise<{ url: string; close: () => void }> {
  const kept = new Map<string, Promise<Kept>>()
  const send = line ? over(line) : (response: ServerResponse, body: Buffer) => response.end(body)
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const answer = kept.get(path) ?? pack(origin.replace(/\/$/, '') + path)
    kept.set(path, answer)
    const delay = wait(line?.delayMs ?? 0)
    answer.then(
      async ({ status, headers, body }) => {
        await delay
        send(response.writeHead(status, headers), body)
      },
      () => response.writeHead(502).end(),
    )
  }).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has no other kind of address
  return { url: `http://localhost:${port}/`, close: () => server.close() }
}

/** Sends answers over one line: a packet of each in turn, no faster than the line is wide. */
function over({ bytesPerMs }: Line) {
  const waiting: { response: ServerResponse; body: Buffer }[] = []
  let busy = false
  const pump = async () => {
    busy = true
    let free = performance.now()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { response, body } = next
      response.write(body.subarray(0, packetBytes))
      free += Math.min(body.length, packetBytes) / bytesPerMs
      if (body.length > packetBytes) waiting.push({ response, body: body.subarray(packetBytes) })
      else response.end()
      if (free > performance.now()) await wait(free - performance.now())
    }
    busy = false
  }
  return (response: ServerResponse, body: Buffer) => {
    response.socket?.setNoDelay(true)
    waiting.push({ response, body })
    if (!busy) pump()
  }
}

async function pack(url: string): Promise<Kept> {
  const answer = await fetch(url)
  const body = Buffer.from(await answer.arrayBuffer())
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  const headers = { 'content-type': type, 'cache-control': answer.headers.get('cache-control') ?? '' }
  if (!/text|json|javascript|svg/.test(type)) return { status: answer.status, headers, body }
  const packed = brotliCompressSync(body)
  return { status: answer.status, headers: { ...headers, 'content-encoding': 'br' }, body: packed }
}
