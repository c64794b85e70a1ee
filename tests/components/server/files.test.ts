import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaticFile, sendFile } from '@/components/server/files'
import { askAt } from '../../browser/ask'

const text = 'A ship, and then a train. '.repeat(200)
const root = mkdtempSync(join(tmpdir(), 'files-'))
const page: StaticFile = {
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'max-age=0' },
  bodies: {
    identity: { file: 'page', etag: '"page"' },
    gzip: { file: 'page.gzip', etag: '"page-gzip"' },
    br: { file: 'page.br', etag: '"page-br"' },
  },
}
const picture: StaticFile = {
  headers: { 'content-type': 'image/png' },
  bodies: { identity: { file: 'page', etag: '"picture"' } },
}
const gone: StaticFile = { headers: {}, bodies: { identity: { file: 'gone', etag: '"gone"' } } }
const files: Record<string, StaticFile> = { '/page': page, '/picture': picture, '/gone': gone }

let server: Server
let site = ''

beforeAll(async () => {
  writeFileSync(join(root, 'page'), text)
  writeFileSync(join(root, 'page.gzip'), gzipSync(text))
  writeFileSync(join(root, 'page.br'), brotliCompressSync(text))
  server = createServer((request, response) => {
    const file = files[request.url ?? '']
    response.statusCode = file ? 200 : 404
    sendFile(request, response, file ?? page, root, ({ status, text, headers }) =>
      response.writeHead(status, headers).end(text),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  site = `http://localhost:${(server.address() as AddressInfo).port}` // a server on a port has no other address
})

afterAll(() => {
  server.close()
  rmSync(root, { recursive: true })
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askAt(site, path, headers, method)

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.5, gzip;q=1', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['BR', 'br'],
  ['', undefined],
  ['identity', undefined],
  ['br;q=0', undefined],
  ['broken;q=1', undefined],
  ['brotli', undefined],
  ['gzipped, xbr', undefined],
])('who accepts "%s" gets %s', async (accepted, encoding) => {
  const { headers, body } = await ask('/page', { 'accept-encoding': accepted })
  expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding'])
  const decoded = encoding === 'br' ? brotliDecompressSync(body) : encoding ? gunzipSync(body) : body
  expect(decoded.toString()).toBe(text)
  expect(Number(headers['content-length'])).toBe(body.length)
})

test('each encoding has a tag of its own, and HEAD and 304 say of it what GET says', async () => {
  const tags = new Set<unknown>()
  for (const accepted of ['br', 'gzip', 'identity']) {
    const asking = { 'accept-encoding': accepted }
    const get = await ask('/page', asking)
    const { etag = '' } = get.headers
    tags.add(etag)
    const head = await ask('/page', asking, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
    for (const condition of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const known = await ask('/page', { ...asking, 'if-none-match': condition })
      expect([known.status, known.body.length], condition).toEqual([304, 0])
      for (const name of ['etag', 'vary', 'cache-control'])
        expect(known.headers[name]).toBe(get.headers[name])
    }
    expect((await ask('/page', { ...asking, 'if-none-match': '"x"' })).status).toBe(200)
  }
  expect(tags.size).toBe(3)
})

test('a file of one form varies by nothing', async () => {
  const { headers } = await ask('/picture', { 'accept-encoding': 'br' })
  expect([headers.vary, headers['content-encoding']]).toEqual([undefined, undefined])
})

test.each([
  ['bytes=0-4', 206],
  ['bytes=-5', 206],
  ['bytes=99999-', 416],
  ['bytes=a-b', 200],
  ['bytes=', 200],
  ['lines=0-4', 200],
  ['bytes=0-1,5-6', 200],
])('Range: %s is answered with %i', async (range, status) => {
  const { status: got, body, headers } = await ask('/picture', { range })
  expect(got).toBe(status)
  if (status === 206) expect(body.length).toBe(5)
  if (status === 200) expect(body.toString()).toBe(text)
  if (status === 416) expect(headers['content-range']).toBe(`bytes */${text.length}`)
})

test('what is not found is not found, whatever of it is asked for and whatever is known', async () => {
  for (const headers of [
    { 'if-none-match': '*' },
    { 'if-none-match': '"page"' },
    { 'if-match': '"page"' },
    { range: 'bytes=0-4' },
  ]) {
    const { status, body } = await ask('/nowhere', headers)
    expect([status, body.toString()]).toEqual([404, text])
  }
})

test('a file that has gone is a short 404 without the headers of the file', async () => {
  const { status, headers, body } = await ask('/gone')
  expect([status, headers.etag, body.toString()]).toEqual([404, undefined, 'There is no such page.'])
})

test('HEAD says how long the whole file is, whatever part of it is asked for', async () => {
  const { status, headers } = await ask('/picture', { range: 'bytes=0-4' }, 'HEAD')
  expect([status, headers['content-length']]).toEqual([200, String(text.length)])
})

test('a condition on when a file was changed makes no difference, since no file says when', async () => {
  for (const name of ['if-unmodified-since', 'if-modified-since']) {
    const { status, headers } = await ask('/picture', { [name]: 'Mon, 01 Jan 2001 00:00:00 GMT' })
    expect([status, headers['last-modified']], name).toEqual([200, undefined])
  }
})
