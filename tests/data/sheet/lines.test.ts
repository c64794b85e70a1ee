import { beforeAll, expect, test } from 'vitest'
import type { SheetLevel } from '../../../data/sheet/level'
import { linesOf, type SheetLine } from '../../../data/sheet/locate'
import { projection } from '../../../data/sheet/projection'
import { levelNames, levelOf } from './levels'
import { awayFrom, Sources } from './sources'

/** Where detail is kept: the old world north of the tropics. */
const inView = ([lon, lat]: readonly [number, number]) => lon > 15 && lon < 150 && lat > 25 && lat < 80

let sources: Sources
beforeAll(() => {
  sources = new Sources()
}, 60_000)

test.each([
  ['coarse', 'coast', 400],
  ['coarse', 'borders', 600],
  ['wide', 'coast', 150],
  ['wide', 'borders', 420],
  ['east', 'coast', 40],
  ['east', 'borders', 60],
  ['west', 'coast', 60],
  ['west', 'borders', 60],
] as const)(
  'in the %s level no line of the %s runs straight for %d km, but where its source does',
  (name, layer, maxKm) => {
    const level = levelOf(name)
    const long = linesIn(level, layer)
      .flatMap(segments)
      .filter(({ km, ends }) => km > maxKm && ends.every(inView))
      .filter(({ from, to }) => {
        const ways = sources.between(from, to, 1.1 * level.unitKm)
        return !ways.some((way) => way.every((point) => awayFrom(point, from, to) < maxKm / 10))
      })
    expect(long).toEqual([])
  },
)

test.each(['coarse', 'wide'] as const)(
  '%s draws no line along the antimeridian, the map cut at 94 W or the poles',
  (name) => {
    const astray = linesIn(levelOf(name), 'coast')
      .flatMap(segments)
      .filter(({ km, ends }) => {
        const along = (lon: number) => ends.every((end) => Math.abs(Math.abs(end[0]) - lon) < 0.1)
        return (
          km > 30 &&
          (along(180) || ends.every((end) => Math.abs(end[0] + 94) < 0.1) || ends.some((end) => end[1] > 88))
        )
      })
    expect(astray).toEqual([])
  },
)

test.each(levelNames)('the shores of %s do not follow the frame of a piece', (name) => {
  const level = levelOf(name)
  const framed = level.pieces.flatMap((piece) =>
    linesOf(piece, 'coast', level.unitKm)
      .flatMap(segments)
      .filter(
        ({ from, to }) =>
          [0, 2].some((side) => follows(from[0], to[0], piece.box[side] ?? Number.NaN, level.unitKm)) ||
          [1, 3].some((side) => follows(from[1], to[1], piece.box[side] ?? Number.NaN, level.unitKm)),
      )
      .filter(({ km }) => km > 20 * level.unitKm),
  )
  expect(framed).toEqual([])
})

const follows = (a: number, b: number, edge: number, unitKm: number) =>
  Math.abs(a - edge) < unitKm && Math.abs(b - edge) < unitKm

function linesIn(level: SheetLevel, layer: 'coast' | 'borders'): SheetLine[] {
  return level.pieces.flatMap((piece) => linesOf(piece, layer, level.unitKm))
}

function segments(line: SheetLine) {
  return line.slice(1).map((to, i) => {
    const from = line[i] ?? to
    const ends = [from, to].map((point) => projection.invert?.([point[0], point[1]]) ?? [0, 90])
    return { from, to, km: Math.hypot(to[0] - from[0], to[1] - from[1]), ends: ends as [number, number][] } // lon and lat
  })
}
