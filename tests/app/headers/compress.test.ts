import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createCompressor } from '@/app/headers/compress'
import { askAt } from '../../browser/ask'

const text = 'A ship, and then a train. '.repeat(200)
/** What the server behind answers with, by path. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => html(response).end(text),
  '/untagged': (response) => html(response).end(text),
  '/gone': (response) => Object.assign(html(response), { statusCode: 404 }).end(text),
  '/piped': (response) => {
    html(response).flushHeaders()
    response.write(text.slice(0, 999))
    response.write(Buffer.from(text.slice(999)))
    response.end()
  },
  '/short': (response) => html(response).setHeader('content-length', 6).end('A ship'),
  '/card': (response) => response.setHeader('content-type', 'image/png').end(text),
  '/part': (response) => Object.assign(html(response), { statusCode: 206 }).end(text),
  '/known': (response) => Object.assign(html(response), { statusCode: 304 }).end(),
}
const html = (response: ServerResponse) =>
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .setHeader('content-length', text.length)
    .setHeader('vary', 'rsc')

let server: Server
let site = ''

beforeAll(async () => {
  const compress = createCompressor()
  server = createServer((request, response) => {
    compress(request, response)
    if (request.url !== '/untagged') response.setHeader('etag', '"1"')
    answers[request.url?.split('?')[0] ?? '']?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  site = `http://localhost:${(server.address() as AddressInfo).port}` // a server on a port has no other address
})

afterAll(() => server.close())

const ask = (path: string, encoding: string, method = 'GET') =>
  askAt(site, path, { 'accept-encoding': encoding }, method)

test.each(['/page', '/piped', '/page?x=1'])(
  '%s comes as what the asker takes, brotli first',
  async (path) => {
    for (let times = 0; times < 2; times += 1) {
      const { headers, body } = await ask(path, 'gzip, deflate, br')
      expect([headers['content-encoding'], headers.vary]).toEqual(['br', 'rsc, Accept-Encoding'])
      expect(Number(headers['content-length'])).toBe(body.length)
      expect(brotliDecompressSync(body).toString()).toBe(text)
    }
    expect(gunzipSync((await ask(path, 'gzip')).body).toString()).toBe(text)
    expect(gunzipSync((await ask(path, 'br;q=0, gzip;q=0.5')).body).toString()).toBe(text)
  },
)

test('who takes no encoding gets the text, and caches are told that others do', async () => {
  for (const encoding of ['', 'identity', 'br;q=0', 'brotli']) {
    const { headers, body } = await ask('/page', encoding)
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'rsc, Accept-Encoding'])
    expect(body.toString()).toBe(text)
  }
})

test.each(['/short', '/card', '/part', '/known'])('%s goes as it is', async (path) => {
  const { headers, body } = await ask(path, 'br')
  expect(headers['content-encoding']).toBeUndefined()
  expect(text.startsWith(body.toString())).toBe(true)
})

test('who has a text already is told so, by the tag that it came with', async () => {
  for (const path of ['/page', '/untagged']) {
    const { etag = '' } = (await ask(path, 'br')).headers
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const [condition, status] of [
      [etag, 304],
      [`W/${etag}`, 304],
      ['"x"', 200],
    ] as const) {
      const again = await askAt(site, path, { 'accept-encoding': 'br', 'if-none-match': condition })
      expect([again.status, again.headers.etag, again.body.length > 0]).toEqual([
        status,
        etag,
        status === 200,
      ])
    }
  }
  expect((await askAt(site, '/gone', { 'if-none-match': '*' })).status).toBe(404)
})

test('HEAD has no body', async () => {
  const { status, body } = await ask('/page', 'br', 'HEAD')
  expect([status, body.length]).toEqual([200, 0])
})
