import { expect, test } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { slugs } from './story'

/** An answer of type `rich` as the specification has it (https://oembed.com, 2.3.4), and nothing beside it. */
const Rich = z
  .strictObject({
    type: z.literal('rich'),
    version: z.literal('1.0'),
    html: z.string().regex(/^<iframe src="[^"<>]+" title="[^"<>]+"( [a-z]+="[^"<>]*")+><\/iframe>$/),
    width: z.int().positive(),
    height: z.int().positive(),
    title: z.string().min(5),
    author_name: z.string().min(1),
    author_url: z.url(),
    provider_name: z.string().min(1),
    provider_url: z.url(),
    cache_age: z.int().positive(),
    thumbnail_url: z.url().optional(),
    thumbnail_width: z.int().positive().optional(),
    thumbnail_height: z.int().positive().optional(),
  })
  .refine(
    (answer) => [0, 3].includes(Object.keys(answer).filter((name) => name.startsWith('thumbnail_')).length),
    'a thumbnail has all three fields',
  )

const wholeNumbers = ['width', 'height', 'cache_age', 'thumbnail_width', 'thumbnail_height']

/** The site as a test knows it, and the query of a request about one of its paths. */
const site = () => new URL(test.info().project.use.baseURL ?? '').origin
const about = (path: string, rest = '') => `?url=${encodeURIComponent(site() + path)}${rest}`

const good: readonly [path: string, rest: string, embed: string][] = [
  ['/', '', '/embed'],
  ['', '', '/embed'],
  ['/', '&format=json', '/embed'],
  ['/', '&format=xml', '/embed'],
  ['/?utm_source=x', '', '/embed'],
  ['/#rail', '', '/embed?step=rail'],
  ['/step/rail', '', '/embed?step=rail'],
  ['/step/rail', '&format=xml', '/embed?step=rail'],
  ['/step/rail#unknown', '', '/embed?step=unknown'],
  ['/step/opening', '', '/embed?step=opening'],
  ['/step/rail/', '', '/embed?step=rail'],
  ['/step/rail/?fbclid=x', '', '/embed?step=rail'],
  ['/embed?fbclid=x&step=rail&_gl=1', '', '/embed?step=rail'],
  ['/embed?step=rail&amp;theme=dark', '', '/embed?step=rail&theme=dark'],
  ['/step/rail', '&maxwidth=320', '/embed?step=rail'],
  ['/step/rail', '&maxheight=200', '/embed?step=rail'],
  ['/step/rail', '&maxwidth=1&maxheight=1', '/embed?step=rail'],
  ['/step/rail', '&maxwidth=1200&maxheight=630', '/embed?step=rail'],
  ['/step/rail', '&maxwidth=999999999&format=xml', '/embed?step=rail'],
  ['/embed', '', '/embed'],
  ['/embed?from=najin&to=rail', '', '/embed?from=najin&to=rail'],
  ['/embed?to=rail&from=najin', '&format=xml&maxwidth=500', '/embed?from=najin&to=rail'],
  ['/embed?step=rail&theme=dark', '', '/embed?step=rail&theme=dark'],
  ['/embed?layout=stepper', '&dnt=1&a[]=1&__proto__=1', '/embed?layout=stepper'],
]

test(`${good.length} good requests get what the specification asks for, within their bounds`, async ({
  request,
}) => {
  expect(good.length).toBe(24)
  for (const [path, rest, embed] of good) {
    const name = path + rest
    const response = await request.get(`/oembed${about(path, rest)}`)
    expect(response.status(), name).toBe(200)
    const xml = rest.includes('format=xml')
    expect(response.headers()['content-type'], name).toBe(
      xml ? 'text/xml; charset=utf-8' : 'application/json',
    )
    expect(response.headers()['access-control-allow-origin'], name).toBe('*')
    const body = await response.text()
    const answer = Rich.parse(xml ? fieldsOf(body) : JSON.parse(body))
    expect(answer.html, name).toContain(` src="${site()}${embed.replaceAll('&', '&amp;')}" `)
    const bounds = new URLSearchParams(rest)
    const [most, high] = ['maxwidth', 'maxheight'].map((bound) => Number(bounds.get(bound) ?? 1e9))
    expect(Math.max(answer.width, answer.thumbnail_width ?? 0), name).toBeLessThanOrEqual(most ?? 0)
    expect(Math.max(answer.height, answer.thumbnail_height ?? 0), name).toBeLessThanOrEqual(high ?? 0)
  }
})

/** The fields of an answer in XML. */
function fieldsOf(xml: string): Record<string, unknown> {
  expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/)
  const { oembed } = new XMLParser({ parseTagValue: false }).parse(xml)
  for (const name of wholeNumbers) if (oembed[name]) oembed[name] = Number(oembed[name])
  return oembed
}

const bad: readonly [status: number, query: () => string][] = [
  ...[
    '',
    '?url=',
    '?url',
    '?url[]=https://x.example/',
    '?URL=https://x.example/',
    '?url=%ff',
    '?url=%00',
    '?url=/step/rail',
    '?url=//evil.example/',
    '?url=%5C%5Cevil.example',
    '?url=not%20an%20address',
    `?url=${'%0d%0aSet-Cookie:a=b'}`,
  ].map((query) => [400, () => query] as [number, () => string]),
  [400, () => `${about('/')}&url=https://evil.example/`],
  [400, () => about('/', '&format=json&format=xml')],
  ...[
    '0',
    '-1',
    '1.5',
    '1e3',
    'NaN',
    'Infinity',
    '',
    '%2B5',
    '007',
    '0x10',
    '1%20',
    '\u0661',
    '9'.repeat(400),
  ].map((width) => [400, () => about('/', `&maxwidth=${encodeURI(width)}`)] as [number, () => string]),
  [400, () => about('/', '&maxheight=640px')],
  [400, () => about('/', '&maxheight=5&maxheight=6')],
  ...['yaml', 'JSON', '', 'json%00', '__proto__', '<script>', 'a'.repeat(5000)].map(
    (format) => [501, () => about('/', `&format=${format}`)] as [number, () => string],
  ),
  ...[
    '/step/nowhere',
    '/step/__proto__',
    '/step/rail//',
    '/og/rail',
    '/embed?theme=x',
    '/embed?step=RAIL',
    '/../etc',
  ].map((path) => [404, () => about(path)] as [number, () => string]),
  [404, () => `?url=${encodeURIComponent(`${site().replace(/:\d+$/, '.evil.example$&')}/`)}`],
  [404, () => `?url=${encodeURIComponent(site().replace('//', '//user:word@'))}`],
  [404, () => `?url=${encodeURIComponent(`http://evil.example/?${site()}/`)}`],
  [404, () => `?url=${encodeURIComponent(site().replace(/:\d+$/, ':1'))}`],
  [404, () => '?url=javascript:alert(1)'],
  [404, () => '?url=data:text/html,x'],
]

test(`${bad.length} bad requests are refused in plain words, with the status of their fault`, async ({
  request,
}) => {
  expect(bad.length).toBeGreaterThanOrEqual(30)
  for (const [status, query] of bad) {
    const response = await request.get(`/oembed${query()}`)
    const name = query().slice(0, 80)
    expect(response.status(), name).toBe(status)
    expect(response.headers()['content-type'], name).toBe('text/plain; charset=utf-8')
    expect(response.headers()['access-control-allow-origin'], name).toBe('*')
    expect((await response.text()).length, name).toBeLessThan(90)
  }
})

test('HEAD says what GET would, who has the answer gets 304, and other methods are refused', async ({
  request,
}) => {
  const address = `/oembed${about('/step/rail')}`
  const get = await request.get(address)
  const head = await request.head(address)
  for (const name of ['content-type', 'etag', 'cache-control'])
    expect(head.headers()[name], name).toBe(get.headers()[name])
  const etag = get.headers().etag ?? ''
  expect((await request.get(address, { headers: { 'if-none-match': etag } })).status()).toBe(304)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    expect((await request.fetch(address, { method })).status(), method).toBe(405)
})

/** Addresses that answer for themselves, and the address that their links must ask for where it is another. */
const discoverable: readonly [path: string, asked?: string][] = [
  ['/'],
  ...slugs.slice(1).map((slug): [string] => [`/step/${slug}`]),
  ['/embed'],
  ['/embed?step=rail&theme=dark'],
  ['/embed?layout=unrolled&to=rail&from=najin', '/embed?from=najin&to=rail&layout=unrolled'],
]

test('the story, every step and every light embed name their answers in JSON and XML, with their titles', async ({
  request,
}) => {
  for (const [path, asked = path] of discoverable) {
    const html = await (await request.get(path)).text()
    for (const type of ['application/json+oembed', 'text/xml+oembed']) {
      const link = new RegExp(
        `<link rel="alternate" type="${type.replace('+', '\\+')}" href="([^"]+)" title="([^"]+)"/>`,
      ).exec(html)
      const href = new URL((link?.[1] ?? '').replaceAll('&amp;', '&'))
      // The build knows another address of the site than the test.
      const told = new URL(href.searchParams.get('url') ?? '')
      expect(told.pathname + told.search).toBe(asked)
      href.searchParams.set('url', site() + asked)
      const answer = await request.get(href.pathname + href.search)
      expect(answer.status(), path).toBe(200)
      expect(answer.headers()['content-type']).toContain(type.replace('+oembed', ''))
      expect(await answer.text()).toContain(link?.[2] ?? 'a title')
    }
  }
})
