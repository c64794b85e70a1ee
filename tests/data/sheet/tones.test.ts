import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { arcsFrom } from '../../../data/sheet/decode'
import { type LonLat, project, type SheetPoint } from '../../../data/sheet/projection'
import { type TonesFile, tonesFrom } from '../../../data/sheet/read-tones'
import { reliefBox } from '../../../data/sheet/relief-box'
import { tonesFile } from '../../../data/sheet/tones'

const text = readFileSync(new URL('../../../data/sheet/relief-tones.json', import.meta.url), 'utf8')
const file = JSON.parse(text) as TonesFile
const tones = file.tones.map(({ light, rings }) => {
  const onSheet = ([x, y]: SheetPoint): SheetPoint => [x * file.gridKm, y * file.gridKm]
  return { light, rings: arcsFrom(rings).map((ring) => ring.map(onSheet)) }
})

let picture: { readonly data: Buffer; readonly width: number }
beforeAll(async () => {
  const webp = readFileSync(new URL('../../../data/sheet/relief.webp', import.meta.url))
  const { data, info } = await sharp(webp).greyscale().blur(2).raw().toBuffer({ resolveWithObject: true })
  picture = { data, width: info.width }
})

/** The light (-1 to 1) of the relief's picture at a point of the sheet. */
function lightAt([x, y]: SheetPoint): number {
  const [x0, y0, x1] = reliefBox
  const perKm = picture.width / (x1 - x0)
  const at = Math.floor((y - y0) * perKm) * picture.width + Math.floor((x - x0) * perKm)
  return ((picture.data[at] ?? 128) - 127.5) / 127.5
}

/** The light of all tones that lie on a point. */
const toneAt = (point: SheetPoint) =>
  tones.reduce((sum, { light, rings }) => sum + (isIn(rings, point) ? light : 0), 0)

function isIn(rings: readonly (readonly SheetPoint[])[], [x, y]: SheetPoint): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
      return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
    }),
  )
  return crossings.length % 2 === 1
}

/** Points around a place, 15 km apart. */
function around(place: LonLat, km: number): SheetPoint[] {
  const [x, y] = project(place)
  const steps = Array.from({ length: Math.floor((2 * km) / 15) + 1 }, (_, i) => i * 15 - km)
  return steps.flatMap((dx) => steps.map((dy): SheetPoint => [x + dx, y + dy]))
}

/** The correlation of two rows of numbers. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  const of = (f: (i: number) => number) => a.reduce((sum, _, i) => sum + f(i), 0)
  const [da, db] = [(i: number) => (a[i] ?? 0) - meanA, (i: number) => (b[i] ?? 0) - meanB]
  return of((i) => da(i) * db(i)) / Math.sqrt(of((i) => da(i) ** 2) * of((i) => db(i) ** 2))
}

describe('the relief in tones', () => {
  it('is a few kilobytes of one light and two shades', () => {
    expect(gzipSync(text).length).toBeLessThan(4000)
    expect(tones.map(({ light }) => Math.sign(light)).toSorted()).toEqual([-1, -1, 1])
  })

  it.each<[string, LonLat, km: number]>([
    ['the Urals', [60, 63], 300],
    ['the Caucasus', [44, 42.8], 250],
    ['the Altai', [88, 50], 400],
    ['Sayan', [97, 52.5], 300],
    ['Sikhote-Alin', [136.5, 46.5], 300],
    ['the Stanovoy range', [127, 56], 400],
    ['the Tian Shan', [80, 42.5], 400],
  ])('is recognised by %s: it is light and dark where the picture of the slopes is', (_, place, km) => {
    const points = around(place, km)
    expect(likeness(points.map(toneAt), points.map(lightAt))).toBeGreaterThan(0.5)
  })

  it.each<[string, LonLat, km: number]>([
    ['West Siberia', [72, 59], 400],
    ['the steppe at Tikhoretsk', [40.1, 46.2], 80],
    ['the Sea of Japan', [134.5, 39.5], 200],
    ['the Caspian', [50.5, 42], 60],
    ['the north of Kazakhstan', [67, 51.5], 250],
  ])('leaves %s flat', (_, place, km) => {
    expect(around(place, km).filter((point) => toneAt(point) !== 0)).toEqual([])
  })

  it('is drawn as closed smooth shapes, each within the box by which a view leaves it out', () => {
    const { unitKm, tones } = tonesFrom(file)
    for (const { box, path } of tones.flatMap(({ areas }) => areas)) {
      expect(path).toMatch(/^M-?\d+[ -]\d+q[-\d ]+t[-\d ]+z$/)
      const [x = 0, y = 0] =
        path
          .slice(1)
          .match(/-?\d+/g)
          ?.map((n) => Number(n) * unitKm) ?? []
      expect(x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3]).toBe(true)
    }
  })
})

test.skipIf(!existsSync('/usr/share/ferret-vis/data/etopo5.cdf'))(
  'making the tones again from ferret-datasets gives the committed file to the byte',
  { timeout: 120_000 },
  () => {
    expect(tonesFile() === text, 'relief-tones.json differs: run npm run sheet').toBe(true)
  },
)
