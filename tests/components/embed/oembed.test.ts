import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { oembedOf, oembedXml } from '@/components/embed/oembed'
import { oembedResponse } from '@/components/embed/oembed-response'
import { embedSlugs } from '@/components/embed/query'
import { steps } from '@/data/steps'

const origin = 'https://story.example'
const unbound = { maxWidth: Number.POSITIVE_INFINITY, maxHeight: Number.POSITIVE_INFINITY }

const ask = (query: string, init?: RequestInit) =>
  oembedResponse(new Request(`${origin}/oembed${query}`, init), origin)
const about = (path: string, rest = '') => `?url=${encodeURIComponent(origin + path)}${rest}`

describe('an oEmbed answer', () => {
  it('names the story, a step and a range', () => {
    const whole = { from: 'opening', to: 'unknown', layout: null, theme: 'auto' } as const
    expect(embedSlugs(whole).length).toBe(steps.length)
    expect(oembedOf(whole, origin, unbound).title).toMatch(/^One North Korean arms shipment/)
    expect(oembedOf({ ...whole, from: 'najin', to: 'rail' }, origin, unbound)).toMatchObject({
      title: expect.stringMatching(/: steps 2 to 7 of 14$/),
      html: expect.stringContaining(`src="${origin}/embed?from=najin&amp;to=rail"`),
    })
    expect(oembedOf({ step: 'rail', theme: 'auto' }, origin, unbound)).toMatchObject({
      title: 'By rail across Russia, on a route not disclosed',
      html: expect.stringContaining(`src="${origin}/embed?step=rail"`),
      thumbnail_url: expect.stringMatching(/^https:\/\/story\.example\/og\/rail\/[0-9a-z]{11}\.png$/),
    })
  })

  it('never is larger than asked for, its picture included', () => {
    const bound = fc.integer({ min: 1, max: 3000 })
    fc.assert(
      fc.property(bound, bound, (maxWidth, maxHeight) => {
        const answer = oembedOf({ step: 'rail', theme: 'auto' }, origin, { maxWidth, maxHeight })
        expect(answer.width).toBeLessThanOrEqual(maxWidth)
        expect(answer.height).toBeLessThanOrEqual(maxHeight)
        expect(answer.html).toContain(` width="100%" height="${answer.height}" `)
        const pictured = Object.keys(answer).filter((name) => name.startsWith('thumbnail_'))
        expect(pictured.length).toBe(maxWidth >= 1200 && maxHeight >= 630 ? 3 : 0)
      }),
    )
  })

  it('holds a link in a quote for WordPress alone, whose query says who it is', async () => {
    const html = async (rest: string) => (await ask(about('/step/rail', rest)).json()).html as string
    const asked = '&maxwidth=600&maxheight=900&dnt=1&format=json'
    expect(await html(asked)).toMatch(
      /^<blockquote class="wp-embedded-content"><a href="https:\/\/story\.example\/step\/rail">By rail [^<]+<\/a><\/blockquote><iframe /,
    )
    for (const rest of ['', '&dnt=1', '&maxwidth=600&maxheight=900', '&maxwidth=600&dnt=1'])
      expect(await html(rest), rest).toMatch(/^<iframe /)
  })

  it('is the same in XML as in JSON', async () => {
    const json = await ask(about('/step/dunay')).json()
    const xml = await ask(about('/step/dunay', '&format=xml')).text()
    const parser = new XMLParser({ parseTagValue: false })
    expect(parser.parse(xml).oembed).toEqual(
      Object.fromEntries(Object.entries(json).map(([name, value]) => [name, `${value}`])),
    )
  })
})

it('the XML of any text is well-formed and gives the text back', () => {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = oembedXml({ version: '1.0', title: `[${text}]` })
      const legal = text.replaceAll(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      expect(parser.parse(written).oembed.title.replaceAll(/\r\n?/g, '\n')).toBe(
        `[${legal}]`.replaceAll(/\r\n?/g, '\n'),
      )
    }),
    { numRuns: 300 },
  )
})

describe('over HTTP', () => {
  it('any page may read it, whether it is an answer or a refusal', () => {
    for (const query of [about('/'), '', about('/nowhere'), about('/', '&format=yaml')])
      expect(ask(query).headers.get('access-control-allow-origin'), query).toBe('*')
  })

  it('is not sent again to who has it', async () => {
    const etag = ask(about('/')).headers.get('etag') ?? ''
    const again = ask(about('/'), { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(ask(about('/step/rail'), { headers: { 'if-none-match': etag } }).status).toBe(200)
    expect(ask(about('/', '&format=xml')).headers.get('etag')).not.toBe(etag)
  })

  it('is answered and refused without a body where only the head is asked for', async () => {
    for (const query of [about('/'), about('/nowhere')]) {
      const [head, get] = [ask(query, { method: 'HEAD' }), ask(query)]
      expect(await head.text()).toBe('')
      expect([head.status, head.headers.get('content-type')]).toEqual([
        get.status,
        get.headers.get('content-type'),
      ])
    }
  })

  it('refuses with 400, 404 or 501 and says nothing back, whatever the parameters are', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(origin, `${origin}/`, `${origin}/step/rail`, 'xml', 'json', '1', '-1', '1e3', 'NaN'),
    )
    const params = fc.array(
      fc.tuple(fc.constantFrom('url', 'format', 'maxwidth', 'maxheight', 'a[]', '__proto__'), anything),
      { maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(params, async (all) => {
        const response = ask(`?${all.map((each) => each.map(encodeURIComponent).join('=')).join('&')}`)
        expect([200, 400, 404, 501]).toContain(response.status)
        if (response.status === 200) return
        expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
        expect((await response.text()).length).toBeLessThan(90)
      }),
      { numRuns: 500 },
    )
  })
})
