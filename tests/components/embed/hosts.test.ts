import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { connectHost, type Guest, type Speaker } from '@/components/embed/hosts'

/** As much of an element as a click on a link needs. */
class Element extends EventTarget {
  closest() {
    return this
  }
}
vi.stubGlobal('Element', Element)

/** A window in a frame, as far as the protocols need one: it keeps what its parent would get. */
function openFrame(guest: Guest = {}, search = '', hash = '', opened: unknown = null) {
  const sent: unknown[] = []
  const parent = { postMessage: (message: unknown) => sent.push(message) }
  const events = new EventTarget()
  const document = new EventTarget()
  const win = {
    parent,
    innerWidth: 640,
    document,
    open: () => opened,
    location: { search, hash, href: `https://site/embed${search}${hash}` },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  }
  const met: Speaker[] = []
  const scrolled: number[] = []
  const host = connectHost(win as unknown as Window, {
    answered: (by) => met.push(by),
    scroll: (y) => scrolled.push(y),
    ...guest,
  })
  const hear = (data: unknown, source: unknown = parent) =>
    events.dispatchEvent(Object.assign(new Event('message'), { data, source }))
  /** A click on a link that leads out of the frame. */
  const click = (href: string) => {
    const link = Object.assign(new Element(), { href })
    const event = new Event('click', { cancelable: true })
    Object.defineProperty(event, 'target', { value: link })
    document.dispatchEvent(event)
  }
  return { host, sent, hear, met, scrolled, click }
}

describe('a guest in a frame', () => {
  it('tells a height once to every kind of host, rounded up to whole pixels', () => {
    const { host, sent } = openFrame()
    host.height(700.2)
    host.height(701)
    expect(sent).toContainEqual({ type: 'story:height', version: 1, height: 701 })
    expect(sent).toContainEqual({ kind: 'interactive:height', height: 701 })
    expect(sent).toContainEqual({ 'datawrapper-height': { story: 701 } })
    expect(sent).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 701 })
    expect(
      sent.filter((message) => typeof message === 'string').map((text) => JSON.parse(text)),
    ).toMatchObject([{ context: 'iframe.resize', height: 701 }])
    expect(sent).toHaveLength(5)
  })

  it('tells no height to hosts that would make a sticky frame as tall as its content', () => {
    const { host, sent } = openFrame({ sticky: true }, '?childId=story')
    host.ready()
    host.height(9000)
    expect(sent).toEqual([
      { type: 'story:ready', version: 1 },
      { kind: 'interactive:scroll', scroll: 0 },
      { type: 'story:height', version: 1, height: 9000 },
      { kind: 'interactive:height', height: 9000 },
    ])
  })

  it('knows pym.js by its query and answers its width', () => {
    const { host, sent, met, hear, scrolled } = openFrame({}, '?childId=story-1&initialWidth=640')
    expect(met).toEqual(['pym'])
    host.height(500)
    hear('pymxPYMxstory-1xPYMxwidthxPYMx320')
    expect(sent.filter((message) => message === 'pymxPYMxstory-1xPYMxheightxPYMx500')).toHaveLength(2)
    hear('pymxPYMxstory-1xPYMxviewport-iframe-positionxPYMx1280 800 -120.5 0 900 640')
    expect(scrolled).toEqual([120.5])
  })

  it('knows WordPress by the secret in its hash, and tells it heights under that secret', () => {
    const { host, sent, met, hear } = openFrame({}, '', '#?secret=a1B2c3D4e5')
    expect(met).toEqual(['wordpress'])
    host.height(938)
    const told = { message: 'height', value: 938, secret: 'a1B2c3D4e5' }
    expect(sent.filter((message) => (message as { secret?: string }).secret)).toEqual([told])
    hear({ message: 'ready', secret: 'another' })
    hear({ message: 'ready', secret: 'a1B2c3D4e5' })
    expect(sent.filter((message) => (message as { secret?: string }).secret)).toEqual([told, told])
  })

  it('gives links to pym.js where its frame may open no window, and opens them itself where it may', () => {
    for (const opened of [null, { opener: 'us' }]) {
      const { sent, click } = openFrame({}, '?childId=story', '', opened)
      click('https://site/step/rail')
      const asked = sent.includes('pymxPYMxstoryxPYMxnavigateToxPYMxhttps://site/step/rail')
      expect(asked).toBe(opened === null)
      if (opened) expect(opened.opener).toBe(null)
    }
  })

  it('says nothing in the manner of WordPress where the hash is none of its', () => {
    for (const hash of [
      '',
      '#rail',
      '#?secret=',
      '#?secret=a-b',
      `#?secret=${'a'.repeat(41)}`,
      '#?secret=a&b',
    ]) {
      const { host, sent, met } = openFrame({}, '', hash)
      host.height(938)
      expect(met, hash).toEqual([])
      expect(JSON.stringify(sent), hash).not.toContain('secret"')
    }
  })

  it('shakes hands with iframe-resizer and tells it every size', () => {
    const { host, sent, met, hear } = openFrame()
    host.height(500)
    hear(
      '[iFrameSizer]iFrameResizer0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
    )
    hear('[iFrameSizer]resize')
    host.height(600)
    expect(met).toEqual(['iframe-resizer'])
    expect(sent.filter((message) => String(message).startsWith('[iFrameSizer]'))).toEqual([
      '[iFrameSizer]iFrameResizer0:500:640:size',
      '[iFrameSizer]iFrameResizer0:500:640:size',
      '[iFrameSizer]iFrameResizer0:600:640:size',
    ])
  })

  it('is moved by our loader and by the Guardian, and by nobody but its parent', () => {
    const { hear, scrolled, met } = openFrame({ sticky: true })
    hear({ type: 'story:scroll', version: 1, y: 12 })
    hear({ kind: 'interactive:scroll', scroll: 34 })
    hear({ type: 'story:scroll', version: 1, y: 56 }, {})
    expect(scrolled).toEqual([12, 34])
    expect(met).toEqual(['story', 'guardian'])
  })

  it('knows a Guardian page by the height that it echoes', () => {
    const { hear, met, scrolled } = openFrame()
    hear({ kind: 'interactive:height', height: '560' })
    expect(met).toEqual([])
    hear({ kind: 'interactive:height', height: 560 })
    expect([met, scrolled]).toEqual([['guardian'], []])
  })

  it('says nothing about the reader, whatever happens', () => {
    const { host, sent } = openFrame()
    host.ready()
    host.step('rail', 6, 14)
    host.goto(100)
    host.complete()
    expect(sent).toEqual([
      { type: 'story:ready', version: 1 },
      '[iFrameResizerChild]Ready',
      { type: 'story:step', version: 1, slug: 'rail', index: 6, total: 14 },
      { type: 'story:goto', version: 1, y: 100 },
      { type: 'story:complete', version: 1 },
    ])
  })

  it('is moved only to places that a page can have, and repeats nothing but a plain name, whatever it hears', () => {
    const piece = fc.oneof(
      fc.constantFrom('pym', 'xPYMx', 'story-1', 'width', 'viewport-iframe-position', '0 0 -5', ':', 'true'),
      fc.constantFrom('[iFrameSizer]', 'resize', ':8:false:', '<b>', '-1', '1e9', 'Infinity', '\0'),
      fc.string({ unit: 'binary' }),
    )
    const text = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))
    const object = fc.record({
      type: fc.constant('story:scroll'),
      kind: fc.constantFrom('interactive:scroll', 'x'),
      version: fc.constantFrom(1, 2),
      y: fc.anything(),
      scroll: fc.oneof(fc.double(), fc.anything()),
    })
    fc.assert(
      fc.property(fc.array(fc.oneof(text, object, fc.anything()), { maxLength: 20 }), (heard) => {
        const { host, sent, hear, scrolled } = openFrame({}, '?childId=story-1')
        host.height(500)
        const before = sent.length
        for (const data of heard) hear(data)
        expect(scrolled.filter((y) => !(y >= 0 && y <= 1e7))).toEqual([])
        expect(sent.length - before).toBeLessThanOrEqual(heard.length)
        const answer = /^(\[iFrameSizer\][\w.-]{0,80}:500:640:size|pymxPYMxstory-1xPYMxheightxPYMx500)$/
        for (const said of sent.slice(before)) expect(said).toMatch(answer)
      }),
    )
  })
})
