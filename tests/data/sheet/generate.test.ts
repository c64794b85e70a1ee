import { gzipSync } from 'node:zlib'
import { geoDistance } from 'd3-geo'
import { expect, test } from 'vitest'
import { sheetFiles } from '../../../data/sheet/generate'
import type { Box } from '../../../data/sheet/level'
import { linesOf } from '../../../data/sheet/locate'
import { earthRadiusKm, type SheetPoint } from '../../../data/sheet/projection'
import { committed, filesOf, levelNames, levelOf } from './levels'

const fills = ['RUS', 'UKR', 'PRK', 'IRN', 'rest'] as const

/** How far a point lies outside a box, in km. */
const beyond = ([x, y]: SheetPoint, [x0, y0, x1, y1]: Box) => Math.max(x0 - x, x - x1, y0 - y, y - y1)

test('generating the sheet again gives the committed files to the byte', { timeout: 60_000 }, () => {
  for (const [file, text] of Object.entries(sheetFiles()))
    expect(text === committed(file), `${file} differs: run npm run sheet`).toBe(true)
})

test.each([
  ['coarse', 10, 5000],
  ['wide', 45, 20_000],
  ['corridor', 40, 28_000],
  ['east', 15, 7000],
  ['west', 15, 10_500],
] as const)('%s stays within %d kB gzip and %d points', (name, maxKb, maxPoints) => {
  const level = levelOf(name)
  const layers = [...fills, 'lakes', 'coast', 'borders'] as const
  const points = level.pieces.flatMap((piece) =>
    layers.flatMap((layer) => linesOf(piece, layer, level.unitKm).map(({ length }) => length)),
  )
  expect(gzipSync(filesOf(name).join(''), { level: 9 }).length).toBeLessThan(maxKb * 1000)
  expect(points.reduce((sum, n) => sum + n, 0)).toBeLessThan(maxPoints)
})

test.each(levelNames)('the pieces of %s lie within it, hold something, and do not overlap', (name) => {
  const { box, pieces } = levelOf(name)
  pieces.forEach(({ box: [x0, y0, x1, y1], ...paths }, i) => {
    expect(x0 >= box[0] && y0 >= box[1] && x1 <= box[2] && y1 <= box[3]).toBe(true)
    expect(Object.values(paths).some(Boolean)).toBe(true)
    for (const { box: other } of pieces.slice(i + 1))
      expect(x0 >= other[2] || other[0] >= x1 || y0 >= other[3] || other[1] >= y1).toBe(true)
  })
})

test.each([
  ['coarse', 50],
  ['wide', 12],
  ['corridor', 6],
  ['east', 4],
  ['west', 4],
] as const)(
  'fills of %s reach %d km into the next piece, so that no seam shows, but not out of the level',
  (name, km) => {
    const { unitKm, box, pieces } = levelOf(name)
    const points = pieces.flatMap((piece) =>
      fills.flatMap((layer) =>
        linesOf(piece, layer, unitKm)
          .flat()
          .map((point) => ({ point, own: piece.box })),
      ),
    )
    expect(Math.max(...points.map(({ point, own }) => beyond(point, own)))).toBeGreaterThan(km)
    expect(Math.max(...points.map(({ point }) => beyond(point, box)))).toBeLessThanOrEqual(unitKm)
  },
)

test('the point of the Ukrainian border nearest to Tikhoretsk is 201 km away, by the Sea of Azov', () => {
  const { nearest, distanceKm } = JSON.parse(committed('border.json'))
  expect(nearest[0]).toBeCloseTo(38.2, 0)
  expect(nearest[1]).toBeCloseTo(47.1, 0)
  expect(distanceKm).toBeGreaterThan(199)
  expect(distanceKm).toBeLessThan(203)
  expect(geoDistance(nearest, [40.125, 45.855]) * earthRadiusKm).toBeCloseTo(distanceKm, 0)
})
