import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedBy, cardPath } from '@/components/card/address'
import { steps } from '@/data/steps'

describe('a card’s address', () => {
  it('leads to every step in three shapes', () => {
    for (const { slug } of steps) {
      for (const [end, hash] of [
        ['', null],
        ['/0k2m4o6q8s0.png', '0k2m4o6q8s0'],
      ] as const) {
        expect(askedBy(`/og/${slug}${end}`)).toEqual({ card: { slug, shape: 'wide' }, hash })
        expect(askedBy(`/og/${slug}/square${end}`)).toEqual({ card: { slug, shape: 'square' }, hash })
        expect(askedBy(`/og/${slug}/tall${end}`)).toEqual({ card: { slug, shape: 'tall' }, hash })
      }
    }
  })

  it('leads to every thousandth of the journey, and to no further', () => {
    for (let n = 0; n <= 1000; n += 1) expect(askedBy(`/og/at/${n}`)).toEqual({ card: { n }, hash: null })
    expect(askedBy('/og/at/1001')).toMatchObject({ status: 400 })
  })

  it('is the one that the card itself names', () => {
    const plain = ['/og/rail', '/og/rail/tall', '/og/at/0', '/og/at/1000']
    for (const path of [...plain, '/og/rail/0123456789a.png', '/og/rail/tall/0123456789a.png']) {
      const asked = askedBy(path)
      expect('status' in asked ? asked.reason : cardPath(asked.card, asked.hash)).toBe(path)
    }
  })

  it.each([
    '00',
    '01',
    '+1',
    '-1',
    '-0',
    '1.0',
    '1e2',
    '0x1',
    ' 1',
    '1 ',
    '',
    'NaN',
    'Infinity',
    '١',
    '1001',
  ])('writes its number in one way only (%j)', (n) => {
    expect(askedBy(`/og/at/${n}`)).toMatchObject({ status: 400 })
  })

  it.each([
    '/og',
    '/og/',
    '/og/at',
    '/og/nowhere',
    '/og/rail/',
    '/og/rail/wide',
    '/og/rail/round',
    '/og/rail/square/',
    '/og/%72ail',
    '/og/rail%2Fsquare',
    '/og/__proto__',
    '/og/rail/constructor',
    '/og/toString/tall',
    '/og/0123456789a.png',
    '/og/nowhere/0123456789a.png',
    '/og/rail/0123456789a',
    '/og/rail/0123456789a.PNG',
    '/og/rail/0123456789A.png',
    '/og/rail/0123456789.png',
    '/og/rail/0123456789ab.png',
    '/og/rail/0123456789a.png/',
    '/og/rail/0123456789a.png/tall',
    '/og/rail/0123456789a.png/0123456789a.png',
    '/og/rail/wide/0123456789a.png',
    '/og/rail/tall/square/0123456789a.png',
    '/og/at/500/0123456789a.png',
  ])('has no other form (%s)', (path) => {
    expect(askedBy(path)).toMatchObject({ status: 404 })
  })

  it('is refused, or is the one address of its card, whatever it is', () => {
    const part = fc.oneof(
      fc.constantFrom('og', 'at', 'rail', 'square', 'tall', '0123456789a.png', '0', '1000', ''),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.double().map(String),
      fc.integer().map(String),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const path = `/og/${parts.join('/')}`
        const asked = askedBy(path)
        expect(
          'status' in asked ? [400, 404].includes(asked.status) : cardPath(asked.card, asked.hash) === path,
        ).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
