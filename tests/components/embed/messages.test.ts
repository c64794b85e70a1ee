import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readGuestMessage, readScroll } from '@/components/embed/messages'

const good = [
  { type: 'story:ready', version: 1 },
  { type: 'story:complete', version: 1 },
  { type: 'story:height', version: 1, height: 701.5 },
  { type: 'story:step', version: 1, slug: 'return-cargo', index: 5, total: 14 },
  { type: 'story:goto', version: 1, y: -40 },
]

it('a message of version 1 is read with the fields of its type and no others', () => {
  for (const { version, ...message } of good)
    expect(readGuestMessage({ ...message, version, extra: 'x' })).toEqual(message)
  expect(readScroll({ type: 'story:scroll', version: 1, y: 12.5 })).toBe(12.5)
})

it('another version, a missing field or a field that does not fit makes no message', () => {
  for (const message of good) {
    expect(readGuestMessage({ ...message, version: 2 })).toBeNull()
    for (const name of Object.keys(message))
      expect(readGuestMessage({ ...message, [name]: undefined })).toBeNull()
  }
  expect(readGuestMessage({ ...good[3], slug: '<b>' })).toBeNull()
  expect(readGuestMessage({ ...good[3], index: 14 })).toBeNull()
  for (const y of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308, '5', null])
    expect(readScroll({ type: 'story:scroll', version: 1, y })).toBeNull()
})

/** Anything at all, and what is nearly a message. */
const sent = fc.oneof(
  fc.anything(),
  fc.record(
    {
      type: fc.constantFrom('story:scroll', ...good.map(({ type }) => type), '__proto__'),
      version: fc.constantFrom(1, 1, 1, 2, '1'),
      slug: fc.oneof(fc.constant('rail'), fc.string({ unit: 'binary' }), fc.anything()),
      ...Object.fromEntries(
        ['index', 'total', 'height', 'y'].map((name) => [
          name,
          fc.oneof(fc.nat(20), fc.double(), fc.anything()),
        ]),
      ),
      extra: fc.anything(),
    },
    { requiredKeys: ['type', 'version'] },
  ),
)

it('whatever is sent, what the loader takes from it has the fields of its type, and a page can hold it', () => {
  const px = expect.toSatisfy((value) => Math.abs(value) <= 1e7)
  fc.assert(
    fc.property(sent, (data) => {
      const message = readGuestMessage(data)
      if (!message) return
      const { type } = message
      if (type === 'story:height') expect(message).toEqual({ type, height: px })
      else if (type === 'story:goto') expect(message).toEqual({ type, y: px })
      else if (type === 'story:step') {
        expect(Object.keys(message).sort()).toEqual(['index', 'slug', 'total', 'type'])
        expect(message.slug).toMatch(/^[a-z-]{1,40}$/)
        expect(message.index).toBeLessThan(message.total)
        expect(message.index).toBeGreaterThanOrEqual(0)
      } else expect(message).toEqual({ type: expect.stringMatching(/^story:(ready|complete)$/) })
    }),
  )
})

it('whatever is sent, a guest is moved to a place that a page can have, or not at all', () => {
  fc.assert(
    fc.property(sent, (data) => {
      const y = readScroll(data)
      if (y !== null) expect(y >= 0 && y <= 1e7).toBe(true)
    }),
  )
})
