import { existsSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { type LonLat, project } from '../../../data/sheet/projection'
import { reliefFile } from '../../../data/sheet/relief'
import { reliefBox } from '../../../data/sheet/relief-box'

const file = readFileSync(new URL('../../../data/sheet/relief.webp', import.meta.url))

let picture: { readonly data: Buffer; readonly width: number; readonly height: number }
beforeAll(async () => {
  picture = await greyOf(file)
})

async function greyOf(webp: Buffer) {
  const { data, info } = await sharp(webp).greyscale().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** The mean light within some km of a place: 128 is flat. */
function lightAround(place: LonLat, km = 10): number {
  const [x, y] = project(place)
  const [x0, y0, x1] = reliefBox
  const perKm = picture.width / (x1 - x0)
  const [column, row, reach] = [(x - x0) * perKm, (y - y0) * perKm, km * perKm]
  const found: number[] = []
  for (let j = Math.ceil(row - reach); j <= row + reach; j += 1)
    for (let i = Math.ceil(column - reach); i <= column + reach; i += 1)
      found.push(picture.data[j * picture.width + i] ?? 0)
  return found.reduce((sum, grey) => sum + grey, 0) / found.length
}

describe('the relief', () => {
  it('is small, and lies over its box without being stretched', () => {
    const [x0, y0, x1, y1] = reliefBox
    expect(file.length).toBeLessThan(40_000)
    expect(picture.width / picture.height).toBeCloseTo((x1 - x0) / (y1 - y0), 6)
  })

  // West and east foot of ranges that run north and south, north and south foot of those that run west and east.
  it.each<[string, lit: LonLat, dark: LonLat]>([
    ['the northern Urals', [59.0, 62.5], [60.4, 62.2]],
    ['the Caucasus', [42.4, 43.5], [42.9, 42.75]],
    ['Sikhote-Alin', [136.2, 45.9], [137.4, 45.6]],
    ['the Stanovoy range', [127.2, 56.3], [127.6, 55.3]],
    ['the Alps', [10.3, 47.3], [10.3, 45.9]],
    ['the Himalaya', [86.4, 28.2], [86.6, 27.2]],
  ])('%s is lit in the north-west and dark in the south-east', (_, lit, dark) => {
    expect(lightAround(lit, 24)).toBeGreaterThan(lightAround(dark, 24) + 4)
  })

  it.each<[string, LonLat]>([
    ['West Siberia', [72, 59]],
    ['the steppe at Tikhoretsk', [40.1, 45.9]],
    ['the Sea of Japan', [134, 40]],
    ['the Caspian', [50.5, 42]],
  ])('%s is flat', (_, place) => {
    expect(Math.abs(lightAround(place) - 127.5)).toBeLessThan(3)
  })

  it('fades to nothing before its edge', () => {
    const { data, width, height } = picture
    for (let column = 0; column < width; column += 1)
      for (const row of [0, height - 1])
        expect(Math.abs((data[row * width + column] ?? 0) - 127.5)).toBeLessThan(6)
    for (let row = 0; row < height; row += 1)
      for (const column of [0, width - 1])
        expect(Math.abs((data[row * width + column] ?? 0) - 127.5)).toBeLessThan(6)
  })
})

test.skipIf(!existsSync('/usr/share/ferret-vis/data/etopo5.cdf'))(
  'making the relief again from ferret-datasets gives the committed file to the eye',
  { timeout: 120_000 },
  async () => {
    const made = await reliefFile()
    const { data } = await greyOf(made ?? Buffer.alloc(0))
    const off = data.reduce((sum, grey, i) => sum + Math.abs(grey - (picture.data[i] ?? 0)), 0) / data.length
    expect(off).toBeLessThan(1)
  },
)
