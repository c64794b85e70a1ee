import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { pngOf } from '@/components/card/png'

/** Opaque pixels of the given colours, in rows of `width`. */
function pixelsOf(colours: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(colours.flatMap(([r = 0, g = 0, b = 0]) => [r, g, b, 255]))
}

const read = (png: Uint8Array) => PNG.sync.read(Buffer.from(png))

describe('a PNG with a palette', () => {
  it('is the very picture where it has 256 colours or fewer', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    const colour = fc.tuple(byte, byte, byte)
    const picture = fc.integer({ min: 1, max: 20 }).chain((width) =>
      fc.record({
        width: fc.constant(width),
        height: fc.integer({ min: 1, max: 12 }),
        colours: fc.array(colour, { minLength: 240, maxLength: 240 }),
      }),
    )
    fc.assert(
      fc.property(picture, ({ width, height, colours }) => {
        const pixels = pixelsOf(colours.slice(0, width * height))
        const { width: w, height: h, data } = read(pngOf(pixels, width, height))
        expect([w, h]).toEqual([width, height])
        expect([...data]).toEqual([...pixels])
      }),
    )
  })

  it('keeps the colours of many pixels as they are, and is three levels off all others at most', () => {
    const mixed = Array.from({ length: 700 }, (_, i) =>
      [250 - i / 3, 240 - i / 4, 30 + i / 5].map(Math.round),
    )
    const many = Array.from({ length: 300 }, () => [194, 49, 28])
    const pixels = pixelsOf([...many, ...mixed])
    const { data } = read(pngOf(pixels, 100, 10))
    expect([...data.subarray(0, 1200)]).toEqual([...pixels.subarray(0, 1200)])
    for (const [i, value] of pixels.entries()) expect(Math.abs((data[i] ?? 0) - value)).toBeLessThanOrEqual(3)
  })

  it('tells what it is in its first bytes, and how large', () => {
    const png = Buffer.from(pngOf(pixelsOf(Array.from({ length: 6 }, () => [1, 2, 3])), 3, 2))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]]).toEqual([3, 2, 8, 3])
  })
})
