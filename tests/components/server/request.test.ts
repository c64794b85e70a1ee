import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf, plainHeaders } from '@/components/server/request'
import { exchange, statusOf } from '../../scan/raw'

const seen: { path: string; search: string }[] = []
let server: Server
let port = 0

beforeAll(async () => {
  server = createServer((request, response) => {
    const address = addressOf(request)
    if ('status' in address) return response.writeHead(address.status, address.headers).end(address.text)
    seen.push(address)
    return response.end('the site')
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  port = (server.address() as AddressInfo).port // a server on a port has no other address
})

afterAll(() => server.close())

const ask = (line: string, headers = 'Host: localhost') =>
  exchange(port, `${line} HTTP/1.1\r\n${headers}\r\nConnection: close\r\n\r\n`)

test('GET and HEAD of an address that can be read reach the site, path and query apart', async () => {
  expect(statusOf(await ask('GET /step/rail?x=%ff'))).toBe(200)
  expect(statusOf(await ask('HEAD /step/r%C3%A4il#a?b'))).toBe(200)
  expect(seen.splice(0)).toEqual([
    { path: '/step/rail', search: '?x=%ff' },
    { path: '/step/r%C3%A4il', search: '' },
  ])
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY'])(
  '%s is refused',
  async (method) => {
    const answer = await ask(`${method} /`)
    expect(statusOf(answer)).toBe(405)
    expect(answer).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/)
    expect(seen).toEqual([])
  },
)

test.each(['/og/rail', '*'])('OPTIONS %s says what is taken', async (target) => {
  const answer = await ask(`OPTIONS ${target}`)
  expect(statusOf(answer)).toBe(204)
  expect(answer).toMatch(/\r\nallow: GET, HEAD, OPTIONS\r\n/)
})

test.each([
  ['/step/%ff', 400],
  ['/%', 400],
  ['/og/%E0%A4%A', 400],
  ['/step/\xe9', 400],
  ['/step/[slug]', 404],
  ['/og/%5B%5B...path%5D%5D', 404],
  ['*', 400],
  ['step/rail', 400],
  ['ftp://localhost/step/rail', 400],
  ['http://elsewhere.example/step/rail', 400],
])('%s is the asker’s fault', async (target, status) => {
  expect(statusOf(await ask(`GET ${target}`))).toBe(status)
  expect(seen).toEqual([])
})

test.each([
  ['http://localhost/step/rail?a=b', '/step/rail', '?a=b'],
  ['HTTPS://LocalHost', '/', ''],
  ['http://localhost?a', '/', '?a'],
])('%s is that path of this site', async (target, path, search) => {
  expect(statusOf(await ask(`GET ${target}`))).toBe(200)
  expect(seen.splice(0)).toEqual([{ path, search }])
})

test.each(['Host: a\r\nHost: b', 'Host: a\r\nhost: a', 'Host: <script>', 'Host: a b', 'X: no host at all'])(
  'a request with %j is refused',
  async (headers) => {
    expect(statusOf(await ask('GET /', headers))).toBe(400)
    expect(seen).toEqual([])
  },
)

test.each([
  ['//evil.example', '/evil.example'],
  ['/\\evil.example', '/evil.example'],
  ['/step//rail/?a=b', '/step/rail?a=b'],
  ['/step/rail/', '/step/rail'],
  ['///', '/'],
])('%s is led to its tidy path on this site', async (target, location) => {
  const answer = await ask(`GET ${target}`)
  expect(statusOf(answer)).toBe(308)
  expect(answer).toContain(`\r\nlocation: ${location}\r\n`)
})

test('whatever the path, what reaches the site can be decoded, is tidy and is no pattern of a route', async () => {
  const path = fc.string({ unit: fc.constantFrom('/', '%', '5', 'B', 'f', '[', ']', '.', 'a', '?', '\\') })
  await fc.assert(
    fc.asyncProperty(path, async (path) => {
      expect([200, 308, 400, 404]).toContain(statusOf(await ask(`GET /${path}`)))
      for (const { path } of seen.splice(0)) {
        expect(decodeURIComponent(path)).not.toMatch(/[[\]]/)
        expect(path).not.toMatch(/\/\/|\\|.\/$/)
      }
    }),
    { numRuns: 300 },
  )
})

test('Next sees no header but those that an answer may depend on, and no host but ours', () => {
  const headers = {
    host: 'evil.example',
    cookie: '__prerender_bypass=1',
    rsc: '1',
    'if-none-match': '"1"',
    'x-forwarded-host': 'evil.example',
    'x-middleware-subrequest': 'proxy',
    'next-action': 'x',
  }
  expect(plainHeaders(headers, 'localhost:3000')).toEqual({ host: 'localhost:3000', 'if-none-match': '"1"' })
})
