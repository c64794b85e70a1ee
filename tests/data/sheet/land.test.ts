import { describe, expect, test } from 'vitest'
import type { Land } from '../../../data/sheet/level'
import { countryAt } from '../../../data/sheet/locate'
import { type LonLat, project, type SheetPoint } from '../../../data/sheet/projection'
import { type LevelName, levelNames, levelOf } from './levels'

const levels = Object.fromEntries(levelNames.map((name) => [name, levelOf(name)])) as Record<
  LevelName,
  ReturnType<typeof levelOf>
> // a level for each name
const at = (name: LevelName, lon: number, lat: number) => countryAt(levels[name], project([lon, lat]))

describe.each(['coarse', 'wide', 'corridor', 'west'] as const)('around the Sea of Azov, %s', (name) => {
  test.each<[string, Land, number, number]>([
    ['Crimea', 'UKR', 34.1, 45],
    ['Sevastopol', 'UKR', 33.6, 44.6],
    ['Kerch', 'UKR', 36.45, 45.33],
    ['Armyansk', 'UKR', 33.69, 46.1],
    ['Donetsk', 'UKR', 37.8, 48],
    ['Taman', 'RUS', 36.7, 45.2],
    ['Rostov', 'RUS', 39.7, 47.2],
    ['Tikhoretsk', 'RUS', 40.125, 45.855],
  ])('%s lies in %s', (_, land, lon, lat) => {
    expect(at(name, lon, lat)).toBe(land)
  })
})

describe.each(['coarse', 'wide', 'corridor'] as const)('along the railway, %s', (name) => {
  test.each<[string, Land | 'lake', number, number]>([
    ['Kyiv', 'UKR', 30.524, 50.455],
    ['Pyongyang', 'PRK', 125.754, 39.034],
    ['Khabarovsk', 'RUS', 135.1, 48.5],
    ['Blagoveshchensk', 'RUS', 127.6, 50.4],
    ['Omsk', 'RUS', 73.37, 54.99],
    ['Lake Baikal', 'lake', 108, 53.3],
  ])('%s lies in %s', (_, land, lon, lat) => {
    expect(at(name, lon, lat)).toBe(land)
  })
})

describe.each(['coarse', 'wide'] as const)('across Eurasia, %s', (name) => {
  test.each<[string, Land | 'lake' | null, number, number]>([
    ['Moscow', 'RUS', 37.616, 55.752],
    ['Chukotka west of the antimeridian', 'RUS', 179.5, 67.5],
    ['Chukotka east of the antimeridian', 'RUS', -178, 67],
    ['Tehran', 'IRN', 51.4, 35.7],
    ['Pyongyang', 'PRK', 125.754, 39.034],
    ['Beijing', 'rest', 116.4, 39.9],
    ['Baikonur, which is Kazakh', 'rest', 63.4, 46],
    ['Lake Baikal', 'lake', 108, 53.3],
    ['Lake Ladoga', 'lake', 31.5, 60.8],
    ['the Caspian in the north', null, 50, 45.5],
    ['the Caspian in the south', null, 51, 39],
    ['the Sea of Japan', null, 132.5, 41],
    ['the North Pole', null, 86, 89],
    ['the Indian Ocean', null, 80, -10],
  ])('%s is %s', (_, expected, lon, lat) => {
    expect(at(name, lon, lat)).toBe(expected)
  })
})

describe('around Najin and Dunay, east', () => {
  test.each<[string, Land | 'lake' | null, number, number]>([
    ['the town of Najin', 'PRK', 130.283, 42.256],
    ['Khasan', 'RUS', 130.65, 42.43],
    ['Hunchun', 'rest', 130.36, 42.87],
    ['Vladivostok', 'RUS', 131.874, 43.106],
    ['Dunay', 'RUS', 132.335, 42.879],
    ['Askold Island', 'RUS', 132.345, 42.775],
    ['Lake Khanka', 'lake', 132.4, 45],
    ['the sea off Dunay', null, 132.384, 42.886],
  ])('%s is %s', (_, expected, lon, lat) => {
    expect(at('east', lon, lat)).toBe(expected)
  })

  test('the ship touches no land', () => {
    const ashore = sampled(track, 0.1).filter((point) => countryAt(levels.east, point) !== null)
    expect(ashore).toEqual([])
  })
})

test('a point that a level does not cover is an error, not the sea', () => {
  expect(() => at('east', 40.125, 45.855)).toThrow(RangeError)
})

const track: readonly LonLat[] = [
  [130.296, 42.228],
  [130.306, 42.205],
  [130.302, 42.183],
  [130.33, 42.13],
  [130.55, 42.08],
  [131.1, 42.22],
  [131.7, 42.48],
  [132.1, 42.69],
  [132.25, 42.8],
  [132.33, 42.815],
  [132.376, 42.83],
  [132.389, 42.865],
  [132.384, 42.886],
]

function sampled(line: readonly LonLat[], stepKm: number): SheetPoint[] {
  const points = line.map(project)
  return points.slice(1).flatMap(([x1, y1], i) => {
    const [x0, y0] = points[i] ?? [x1, y1]
    const steps = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / stepKm)
    return Array.from({ length: steps + 1 }, (_, j): SheetPoint => {
      const t = j / steps
      return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t]
    })
  })
}
