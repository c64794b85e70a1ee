// What the server makes of requests that no browser sends by itself.
import { expect, test } from '@playwright/test'
import { policyOf } from '../scan/answer'
import { kinds } from '../scan/paths'
import { exchange, statusOf } from '../scan/raw'
import { ask } from './ask'

const port = () => Number(new URL(test.info().project.use.baseURL ?? '').port)
const send = (line: string, headers = '') =>
  exchange(port(), `${line} HTTP/1.1\r\nHost: localhost:${port()}\r\n${headers}\r\n`)

/** A path for each way in which the server answers: from a file, by the page for what is not found, by code at both ends. */
const paths = [
  '/',
  '/nowhere',
  '/page.png',
  '/embed?step=rail',
  '/embed?layout=scroll',
  '/data.json',
  '/og/nowhere',
]

for (const path of paths)
  test(`${path} answers a request to go over to another protocol as one without it`, async () => {
    const { status } = await ask(path)
    for (const protocol of ['websocket', 'h2c', 'x'])
      expect(
        statusOf(await send(`GET ${path}`, `Connection: Upgrade\r\nUpgrade: ${protocol}\r\n`)),
        protocol,
      ).toBe(status)
  })

test('who asks for a tunnel is shown the door', async () => {
  expect(statusOf(await send('CONNECT evil.example:443'))).toBe(0)
})

test('no cookie that a visitor sends comes back, to them or to the next', async () => {
  for (const path of [...paths, '/step/summit', '/still/summit.svg', '/og/summit'])
    for (const cookie of ['__prerender_bypass=1; __next_preview_data=x', '']) {
      const { headers } = await ask(path, { cookie })
      expect(headers['set-cookie'], path).toBeUndefined()
    }
})

test('headers of Next’s own scripts and of proxies change nothing of an answer', async () => {
  const odd: Record<string, string> = {
    ...{ rsc: '1', 'next-router-state-tree': 'garbage', 'next-router-prefetch': '1', 'next-action': 'x' },
    ...{
      'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy',
      'x-nextjs-data': '1',
      'x-matched-path': '/nowhere',
    },
    ...{
      'x-invoke-path': '/_error',
      'x-invoke-status': '500',
      'x-invoke-output': '/_error',
      'x-invoke-error': '{}',
    },
    ...{ 'x-middleware-rewrite': '/nowhere', 'x-rewrite-url': '/nowhere', 'x-original-url': '/nowhere' },
    ...{
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-port': 'x',
      forwarded: 'host=x',
    },
    ...{
      'x-prerender-revalidate': 'x',
      'x-now-route-matches': '1=rail',
      'x-nextjs-rewritten-path': '/nowhere',
    },
    ...{
      'next-router-segment-prefetch': '/_tree',
      'x-http-method-override': 'DELETE',
      'accept-language': 'x;q=2',
    },
    ...{ host: 'evil.example', expect: '100-continue', 'content-type': 'multipart/form-data; boundary=x' },
  }
  for (const path of [...paths, '/step/rail', '/embed/builder', '/og/rail']) {
    const plain = await ask(path)
    for (const headers of [odd, ...Object.entries(odd).map(([name, value]) => ({ [name]: value }))]) {
      const answer = await ask(path, headers)
      const name = `${path} ${Object.keys(headers)}`
      expect(answer.status, name).toBe(plain.status)
      expect(answer.body.equals(plain.body), name).toBe(true)
      expect(JSON.stringify(answer.headers), name).not.toMatch(/evil|gopher|nowhere"/)
    }
  }
})

test('a correction reaches shared caches within minutes, wherever the story is a page', async () => {
  const scroll = ['', '&theme=dark', '&from=najin', '&to=rail', '&from=najin&to=rail&fbclid=x']
  for (const path of [
    '/',
    '/step/rail',
    '/embed/builder',
    ...scroll.map((rest) => `/embed?layout=scroll${rest}`),
  ]) {
    const { status, headers } = await ask(path)
    expect(status, path).toBe(200)
    expect(headers['cache-control'], path).toBe(
      'public, max-age=0, s-maxage=300, stale-while-revalidate=86400',
    )
  }
})

test('what is no page of ours is not found, and neither framed nor free to run anything', async () => {
  for (const path of [
    '/_global-error',
    '/_not-found',
    '/embed/scroll/x',
    '/embed/scroll/rail/najin',
    '/embed/scroll/x/y/z',
  ]) {
    const answer = await ask(path)
    expect(answer.status, path).toBe(404)
    expect(policyOf(answer), path).toContain("frame-ancestors 'none'")
    expect(policyOf(answer).replace("style-src-attr 'unsafe-inline'", ''), path).not.toContain('unsafe')
    expect(answer.headers['cache-control'], path).not.toContain('s-maxage')
  }
})

test('a file that is not there is refused in a line, a page that is not there with a page', async () => {
  for (const path of ['/nope.png', '/apple-touch-icon-precomposed.png', '/foo.js', '/step/x.webmanifest']) {
    const { status, headers, body } = await ask(path)
    expect(status, path).toBe(404)
    expect(headers['content-type'], path).toContain('text/plain')
    expect(body.length, path).toBeLessThan(100)
  }
  const page = await ask('/nowhere')
  expect(page.headers['content-type']).toContain('text/html')
  for (const path of ['/favicon.ico', '/apple-touch-icon.png', '/icon.svg', '/robots.txt'])
    expect((await ask(path)).status, path).toBe(200)
})

test('the icon is named with its hash, and asked for once', async () => {
  const link = /href="(\/icon\.svg\?[^"]+)"/.exec((await ask('/')).body.toString())?.[1] ?? ''
  expect(link).toMatch(/\?icon\.\w+\.svg$/)
  expect((await ask(link)).headers['cache-control']).toContain('immutable')
})

test('nobody can have pictures made', async () => {
  for (const query of ['?url=%2Fpage.png&w=640&q=75', '?url=https%3A%2F%2Fevil.example%2F&w=64&q=75', ''])
    expect((await ask(`/_next/image${query}`)).status).toBe(404)
})

for (const [range, status] of [
  ['bytes=0-9', 206],
  ['bytes=999999999-', 416],
  ['bytes=x-y', 200],
  ['bytes=-', 200],
  ['furlongs=0-9', 200],
] as const)
  test(`Range: ${range} of a file is answered with ${status}`, async () => {
    const script = /\/_next\/static\/[\w./-]+\.js/.exec((await ask('/')).body.toString())?.[0] ?? ''
    for (const path of ['/page.png', '/icon.svg', script])
      expect((await ask(path, { range })).status, path).toBe(status)
  })

test('targets that are no path are read as one of ours, or refused', async () => {
  expect(statusOf(await send('GET *'))).toBe(400)
  expect(statusOf(await send('GET step/rail'))).toBe(400)
  expect(statusOf(await send('GET http://elsewhere.example/'))).toBe(400)
  for (const path of ['/', '/step/rail', '/data.json', '/embed?step=rail'])
    expect(statusOf(await send(`GET http://localhost:${port()}${path}`)), path).toBe(200)
  expect(statusOf(await send('OPTIONS *'))).toBe(204)
})

for (const [name, sent, status] of [
  ['two hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
  ['one host twice', 'GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n', 400],
  ['no host', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['a host that is none', 'GET /data.json HTTP/1.1\r\nHost: <a b>\r\n\r\n', 400],
  ['HTTP/1.0 and no host', 'GET /data.json HTTP/1.0\r\n\r\n', 200],
  ['an address of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
  ['a header of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ['another expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n', 417],
  ['a body on GET', 'GET /data.json HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello', 200],
  [
    'a body in pieces on GET',
    'GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n',
    200,
  ],
  ['two lengths', 'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
  [
    'a length and pieces',
    'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['a byte of zero', 'GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a semicolon', 'GET /step/rail;v=1 HTTP/1.1\r\nHost: a\r\n\r\n', 404],
  ['a way up', 'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n', 404],
  ['a thousand parameters', `GET /?${'a&'.repeat(1000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 200],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
] as const)
  test(`a request with ${name} is ${status}`, async () => {
    expect(statusOf(await exchange(port(), sent))).toBe(status)
  })

const same = [
  'etag',
  'vary',
  'cache-control',
  'content-security-policy',
  'access-control-allow-origin',
] as const

for (const { path } of kinds.filter(({ status }) => status !== 404))
  test(`${path} says of itself by HEAD and by 304 what it says by GET, each encoding by itself`, async () => {
    const tags = new Map<string, string>()
    for (const accepted of ['br', 'gzip', 'identity']) {
      const get = await ask(path, { 'accept-encoding': accepted })
      const { etag = '' } = get.headers
      const head = await ask(path, { 'accept-encoding': accepted }, 'HEAD')
      for (const name of same) expect(head.headers[name], `HEAD ${name}`).toBe(get.headers[name])
      if (get.status !== 200) continue
      expect(etag).toMatch(/^(?:W\/)?"[\w-]+"$/)
      const known = await ask(path, { 'accept-encoding': accepted, 'if-none-match': `"x", ${etag}` })
      expect(known.status).toBe(304)
      for (const name of same) expect(known.headers[name], `304 ${name}`).toBe(get.headers[name])
      if (!etag.startsWith('W/')) {
        const encoding = String(get.headers['content-encoding'])
        expect(tags.get(etag) ?? encoding, 'one strong tag for two encodings').toBe(encoding)
        tags.set(etag, encoding)
      }
      if (get.headers['content-encoding']) expect(get.headers.vary).toContain('Accept-Encoding')
    }
    expect((await ask(path, { 'accept-encoding': 'broken;q=1' })).headers['content-encoding']).toBeUndefined()
  })
