import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { legs } from '../../../../data/journey'
import { hasHeights, heightAt, readHeights } from '../../../../data/sheet/heights'
import { type LonLat, project, type SheetPoint } from '../../../../data/sheet/projection'
import { riverCourses, waterFile } from '../../../../data/sheet/water/generate'
import { hasRivers } from '../../../../data/sheet/water/river-lines'
import { endOfSpur, lengthsOf } from '../../../../data/sheet/water/spurs'
import type { RiverCourse, WaterFile } from '../../../../data/sheet/water/water'
import { alongCurve, deeperThan } from './curves'

const text = readFileSync(new URL('../../../../data/sheet/water.json', import.meta.url), 'utf8')
const file = JSON.parse(text) as WaterFile // our own file, made by `npm run sheet`

const riverOf = (name: string) => file.rivers.find((river) => river.name === name) as RiverCourse // its lack fails

/** How far, in km, a river is drawn from a place. */
function kmFrom(name: string, place: LonLat): number {
  const [x, y] = project(place)
  return Math.min(
    ...alongCurve(riverOf(name).path, file.unitKm).map(([px, py]) => Math.hypot(px - x, py - y)),
  )
}

describe('the rivers', () => {
  // Towns that lie on them, in no table of the generator.
  it.each<[river: string, town: string, LonLat]>([
    ['Volga', 'Yaroslavl', [39.87, 57.63]],
    ['Volga', 'Ulyanovsk', [48.4, 54.32]],
    ['Volga', 'Volgograd', [44.52, 48.71]],
    ['Don', 'Rostov', [39.72, 47.22]],
    ['Kama', 'Perm', [56.25, 58.01]],
    ['Ural', 'Orenburg', [55.1, 51.76]],
    ['Irtysh', 'Omsk', [73.37, 54.99]],
    ['Irtysh', 'Tobolsk', [68.25, 58.19]],
    ['Ob', 'Novosibirsk', [82.92, 55.01]],
    ['Tom', 'Tomsk', [84.95, 56.49]],
    ['Yenisei', 'Krasnoyarsk', [92.87, 56.01]],
    ['Angara', 'Irkutsk', [104.29, 52.29]],
    ['Selenga', 'Ulan-Ude', [107.58, 51.83]],
    ['Lena', 'Yakutsk', [129.75, 62.03]],
    ['Amur', 'Blagoveshchensk', [127.53, 50.27]],
    ['Amur', 'Khabarovsk', [135.06, 48.48]],
    ['Ussuri', 'Lesozavodsk', [133.41, 45.48]],
    ['Tumen', 'Hoeryong', [129.75, 42.44]],
    ['Dnieper', 'Kyiv', [30.56, 50.45]],
  ])('%s is drawn past %s', (river, _, place) => {
    expect(kmFrom(river, place)).toBeLessThan(10)
  })

  it('lie in the boxes by which a view leaves them out', () => {
    for (const { name, path, box } of file.rivers)
      for (const [x, y] of alongCurve(path, file.unitKm))
        expect(x > box[0] - 1 && x < box[2] + 1 && y > box[1] - 1 && y < box[3] + 1, name).toBe(true)
  })

  it('have their names on their courses and along them', () => {
    const named = file.rivers.filter(({ names }) => names.length > 0)
    expect(named.length).toBeGreaterThan(30)
    for (const { name, path, names } of named) {
      const course = alongCurve(path, file.unitKm)
      for (const [x, y, degrees] of names) {
        const away = course.map(([px, py]) => Math.hypot(px - x, py - y))
        expect(Math.min(...away), name).toBeLessThan(5)
        const at = away.indexOf(Math.min(...away))
        const [[ax, ay], [bx, by]] = [within(course, at, -60), within(course, at, 60)]
        const lean = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI - degrees
        expect(Math.abs(Math.sin((lean * Math.PI) / 180)), `${name} at ${x} ${y}`).toBeLessThan(0.75)
      }
    }
  })

  it('are, with the depths of the seas, no more than a picture: 19 kB', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(19_000)
  })
})

function kmFromRailway(place: LonLat): number {
  const [x, y] = project(place)
  const railway = legs.find(({ mode }) => mode === 'rail')?.waypoints ?? []
  return Math.min(
    ...railway.map(({ lonLat }) => {
      const [px, py] = project(lonLat)
      return Math.hypot(px - x, py - y)
    }),
  )
}

/** The point of a line some km before or after another. */
function within(line: readonly SheetPoint[], from: number, km: number): SheetPoint {
  const start = line[from] ?? [0, 0]
  for (let i = from; line[i]; i += Math.sign(km)) {
    const [x, y] = line[i] ?? start
    if (Math.hypot(x - start[0], y - start[1]) > Math.abs(km)) return [x, y]
  }
  return (km < 0 ? line[0] : line.at(-1)) ?? start
}

describe('the depths', () => {
  it.each<[string, LonLat, number]>([
    ['the shelf off Najin', [130.35, 42.2], 0],
    ['the Sea of Azov', [36.7, 46.1], 0],
    ['the north of the Caspian', [50, 45.5], 0],
    ['the Kara Sea off the Ob', [73, 73.5], 0],
    ['the middle of the Sea of Japan', [135, 41.5], 3],
    ['the Black Sea', [34.5, 43], 2],
    ['the Pacific off Kamchatka', [162, 51.5], 3],
  ])('%s has the tone of its depth', (_, place, tone) => {
    const tones = file.depths.filter((path) => deeperThan(path, file.depthUnitKm, project(place)))
    expect(tones).toHaveLength(tone)
  })
})

describe.skipIf(!hasRivers() || !hasHeights())('from its sources', () => {
  let made: string | null
  let courses: Awaited<ReturnType<typeof riverCourses>>
  beforeAll(async () => {
    courses = await riverCourses()
    made = await waterFile(courses)
  }, 180_000)

  it('the file is made again to the byte', () => {
    expect(made === text, 'water.json differs: run npm run sheet').toBe(true)
  })

  // A desktop's view of the railway has 1.57 km to a CSS px.
  it.each(['Volga', 'Don', 'Amur', 'Irtysh', 'Angara', 'Ussuri'])(
    '%s strays from the lines of its sources by 3 CSS px at most in the views along the railway, but for one bend in fifty',
    (name) => {
      const drawn = alongCurve(riverOf(name).path, file.unitKm)
      const near = (courses.get(name) ?? []).filter((place, i) => i % 4 === 0 && kmFromRailway(place) < 450)
      expect(near.length).toBeGreaterThan(20)
      const strayed = near.filter((place) => {
        const [x, y] = project(place)
        return Math.min(...drawn.map(([px, py]) => Math.hypot(px - x, py - y))) > 3 * 1.57
      })
      expect(strayed.length / near.length).toBeLessThan(0.02)
    },
  )

  it('no river doubles back on itself', () => {
    for (const [name, course] of courses) {
      const lengths = lengthsOf(course)
      const spurs = course.filter((_, i) => endOfSpur(course, lengths, i) > 0)
      expect(spurs, name).toEqual([])
    }
  })

  it('what is drawn as deeper than 1,000 m is, but for a seam', () => {
    const heights = readHeights()
    const places = Array.from(
      { length: 40 * 20 },
      (_, i): LonLat => [128 + (i % 40) / 4, 37 + Math.floor(i / 40) / 4],
    )
    const wrong = places.filter((place) => {
      const metres = heightAt(heights, ...place)
      const deep = deeperThan(file.depths[1] ?? '', file.depthUnitKm, project(place))
      return deep ? metres > -500 : metres < -1800
    })
    expect(wrong.length).toBeLessThan(places.length / 50)
  })
})
