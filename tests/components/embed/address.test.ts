import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryAt } from '@/components/embed/address'
import { embedPath } from '@/components/embed/query'
import { steps } from '@/data/steps'

const origin = 'https://story.example'
const whole = { from: 'opening', to: 'unknown', layout: null, theme: 'auto' }

describe('an address of ours', () => {
  it('is the story at the front page, whatever trackers add', () => {
    for (const path of ['', '/', '/?utm_source=x', '/#', '/#:~:text=rail', '/?step=rail', '/#notes'])
      expect(queryAt(origin + path, origin), path).toEqual(whole)
    expect(queryAt('HTTPS://STORY.example:443/', origin)).toEqual(whole)
  })

  it('is a step at its page and at its place in the story', () => {
    for (const { slug } of steps) {
      expect(queryAt(`${origin}/step/${slug}`, origin)).toEqual({ step: slug, theme: 'auto' })
      expect(queryAt(`${origin}/#${slug}`, origin)).toEqual({ step: slug, theme: 'auto' })
      expect(queryAt(`${origin}/step/rail?fbclid=1#${slug}`, origin)).toEqual({ step: slug, theme: 'auto' })
    }
  })

  it('is the same with a slash at the end of its path', () => {
    expect(queryAt(`${origin}/step/rail/`, origin)).toEqual({ step: 'rail', theme: 'auto' })
    expect(queryAt(`${origin}/step/rail/?fbclid=x#najin`, origin)).toEqual({ step: 'najin', theme: 'auto' })
    expect(queryAt(`${origin}/embed/?step=rail`, origin)).toEqual({ step: 'rail', theme: 'auto' })
  })

  it('is a step only by the very slug of one', () => {
    const some = fc.constantFrom(...steps.map(({ slug }) => slug))
    const ours = ['/', '/embed', ...steps.map(({ slug }) => `/step/${slug}`)].flatMap((path) => [
      path,
      `${path}/`,
    ])
    const near = fc
      .tuple(some, fc.constantFrom('', '/', '%20', '%00', ' ', '.', 'x', '\u0301', '\u202e'), fc.boolean())
      .map(([slug, more, upper]) => (upper ? slug.toUpperCase() : slug) + more)
    fc.assert(
      fc.property(fc.oneof(some, near, fc.string({ unit: 'binary' })), (slug) => {
        const address = `${origin}/step/${slug}`
        const found = queryAt(address, origin)
        const [named = ''] = slug.match(/^[a-z-]+(?=\/?$)/) ?? []
        if (steps.some((step) => step.slug === named)) expect(found).toEqual({ step: named, theme: 'auto' })
        else if (typeof found === 'object') expect(ours).toContain(new URL(address).pathname) // "..", "?x" or "#rail"
      }),
    )
  })

  it('is what the embed shows at the address of an embed', () => {
    const query = { from: 'najin', to: 'rail', layout: 'stepper', theme: 'dark' } as const
    expect(queryAt(origin + embedPath(query), origin)).toEqual(query)
    expect(queryAt(`${origin}/embed`, origin)).toEqual(whole)
    expect(queryAt(`${origin}/embed?fbclid=x&step=rail&amp;theme=dark&utm_id=1`, origin)).toEqual({
      step: 'rail',
      theme: 'dark',
    })
  })
})

describe('an address that is not ours', () => {
  it.each([
    ...['http://story.example/', 'https://story.example:8443/', 'https://www.story.example/'],
    ...['https://story.example.evil/', 'https://story.example@evil.example/', 'https://evil.example/'],
    ...['https://user@story.example/', 'https://user:word@story.example/', 'https://@story.example/'],
    ...['https:///story.example/', 'https:story.example/', 'https:/story.example/', 'ftp://story.example/'],
    ...['https://evil.example/#https://story.example/', 'https://evil.example/?https://story.example/'],
    ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:https://story.example/x'],
    ...[`${origin}/step/`, `${origin}/step/nowhere`, `${origin}/step/rail//`, `${origin}//step/rail`],
    ...[`${origin}/step/RAIL`, `${origin}/step/%72ail`, `${origin}/step/rail%2F`, `${origin}/step/rail%00`],
    ...[
      `${origin}/step/__proto__`,
      `${origin}/step/constructor`,
      `${origin}/%2e%2e/etc`,
      `${origin}/og/rail`,
    ],
    ...[`${origin}/embed?step=nowhere`, `${origin}/embed?theme=x`, `${origin}/embed?step=rail&step=dunay`],
    ...[
      `${origin}/embed?from=rail&to=najin`,
      `${origin}/embed//`,
      `${origin}/embed/builder`,
      `${origin}/oembed`,
    ],
  ])('is foreign: %s', (address) => {
    expect(queryAt(address, origin)).toBe('foreign')
  })

  it.each([
    ...['', ' ', '/', '/step/rail', '//story.example/', 'story.example', 'https://', '\\\\story.example/'],
    ...['https:\\\\story.example/', 'https://story.example\\@evil.example/', ` ${origin}/`, `${origin}/ `],
    ...[`${origin}/\r\nSet-Cookie:a=b`, 'https://story\n.example/', `${origin}/\u0000`, `${origin}/\u202e`],
    ...['https://ｓtory.example/', 'https://story。example/', `${origin}/🚢`, `${origin}/"><script>`],
  ])('is malformed: %j', (address) => {
    expect(queryAt(address, origin)).toBe('malformed')
  })

  it('is never taken for ours, whatever it is', () => {
    const anything = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.webAuthority(), fc.constantFrom('@', '.', '\\', '%2F', '#@', '?@', ':'))
        .map(([authority, between]) => `https://${authority}${between}story.example/`),
      fc.string().map((more) => `https://story.example.${more}`),
    )
    fc.assert(
      fc.property(anything, (address) => {
        const taken = typeof queryAt(address, origin) === 'object'
        if (taken) expect(new URL(address).host).toBe('story.example')
      }),
      { numRuns: 300 },
    )
  })
})
