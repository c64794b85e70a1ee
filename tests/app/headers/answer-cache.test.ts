import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCompressor } from '@/app/headers/compress'
import { askAt } from '../../browser/ask'

const text = 'A ship, and then a train. '.repeat(200)
let server: Server
let site = ''
/** The addresses that the server behind was asked for. */
let asked: string[] = []

beforeAll(async () => {
  const compress = createCompressor()
  server = createServer((request, response) => {
    if (compress(request, response)) return
    const { url = '' } = request
    asked.push(url)
    if (url.startsWith('/built')) response.setHeader('x-nextjs-cache', 'HIT')
    response.statusCode = url.startsWith('/built/missing') ? 404 : 200
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', "default-src 'none'")
    response.end(url === '/built/short' ? 'A ship' : text)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  site = `http://localhost:${(server.address() as AddressInfo).port}` // a server on a port has no other address
})

afterAll(() => server.close())

beforeEach(() => {
  asked = []
})

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  askAt(site, path, { 'accept-encoding': 'br', ...headers }, method)

test('a page of the build is asked for once, and comes again as it came', async () => {
  const [first, again] = [await ask('/built'), await ask('/built')]
  expect(asked).toEqual(['/built'])
  const { date: _, ...headers } = first.headers
  expect(again.headers).toMatchObject(headers)
  expect(again.headers['content-security-policy']).toBe("default-src 'none'")
  expect(brotliDecompressSync(again.body).toString()).toBe(text)
})

test('each packing is its own answer, and so is none', async () => {
  for (const encoding of ['gzip', 'br', 'identity', 'gzip', 'identity'])
    expect((await ask('/built/packed', { 'accept-encoding': encoding })).headers['content-encoding']).toBe(
      encoding === 'identity' ? undefined : encoding,
    )
  expect(asked).toHaveLength(3)
})

test('a short page comes again too', async () => {
  await ask('/built/short')
  expect((await ask('/built/short')).body.toString()).toBe('A ship')
  expect(asked).toHaveLength(1)
})

test('who has it already is told so from memory', async () => {
  const { etag = '' } = (await ask('/built/known')).headers
  const { status, headers, body } = await ask('/built/known', { 'if-none-match': etag })
  expect([status, headers.etag, body.length, headers['content-encoding']]).toEqual([304, etag, 0, undefined])
  expect(asked).toHaveLength(1)
})

test.each([
  ['what the build has not made', '/drawn', {}, 'GET'],
  ['what is missing', '/built/missing', {}, 'GET'],
  ['an address with a query', '/built?x=1', {}, 'GET'],
  ['an address written otherwise', '/%62uilt', {}, 'GET'],
  ['a part of a page', '/built', { rsc: '1' }, 'GET'],
  ['another method', '/built', {}, 'HEAD'],
] as const)('%s is asked for each time', async (_name, path, headers, method) => {
  await ask(path, headers, method)
  await ask(path, headers, method)
  expect(asked).toEqual([path, path])
})
