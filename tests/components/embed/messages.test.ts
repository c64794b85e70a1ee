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

it('nothing that can be sent makes the readers throw', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      readGuestMessage(data)
      readScroll(data)
    }),
  )
})
