// How fine each level of the sheet is.

import { fromRailwayKm } from './corridor'
import { corridorColumns, corridorRows } from './corridor-columns'
import { type Box, extent, wideReachKm } from './level'
import { cellsBetween, grid } from './pieces'
import { project, type SheetPoint } from './projection'
import type { Tolerance } from './simplify'

export interface Recipe {
  readonly box: Box
  readonly unitKm: number
  readonly cells: readonly Box[]
  /** How far a piece's fills reach into its neighbours: two pixels at the widest view of the level. */
  readonly overlapKm: number
  readonly toleranceKm: Tolerance
  /** Smallest island, at one of its points, and smallest lake that is drawn. */
  readonly islandKm2: (lon: number, lat: number) => number
  readonly lakeKm2: number
}

const inEurasia = (lon: number, lat: number) =>
  (lon > 15 && lon < 150 && lat > 24 && lat < 82) || ((lon >= 150 || lon < -168) && lat > 45 && lat < 80)
/** What the widest views show beside it. */
const isBeside = (lon: number, lat: number) =>
  (lon > (lat > 49 ? -25 : 1) && lon < 16 && lat > 40 && lat < 82) ||
  (lon > 46 && lon < 125 && lat > 14 && lat < 25)
/** What only the narrowest and highest screens show: the south of the Earth, Africa, and the Americas but for Greenland. */
const isFar = (lon: number, lat: number) => lat < 8 || (lon < 34 && lat < 28) || (lon > -168 && lon < -74)
/** Crimea and Kerch, whose shape must stay true at every level. */
const byCrimea = (lon: number, lat: number) => lon > 32 && lon < 38 && lat > 44 && lat < 46.5
/** The shipment's harbours, which must stay on land. */
const byHarbours = (lon: number, lat: number) => lon > 129.5 && lon < 134 && lat > 41.5 && lat < 43.8
/** Around Tikhoretsk, the Sea of Azov and Crimea. */
const west = boxAround([
  [30.5, 43],
  [45, 43],
  [32, 50],
  [45, 50],
])
/** Around Najin, Vladivostok and Dunay. */
export const east = boxAround([
  [127.6, 39.8],
  [135.4, 39.8],
  [127.6, 45.4],
  [135.4, 45.4],
])

const locatorBox: Box = [-5600, -3600, 5600, 3600]
const [corridorWest = 0, corridorEast = 0] = [corridorColumns[0], corridorColumns.at(-1)]
const [corridorNorth = 0, corridorSouth = 0] = [corridorRows[0], corridorRows.at(-1)]
const corridorBox: Box = [corridorWest, corridorNorth, corridorEast, corridorSouth]
/** What is seen at the scale of the wide level on any screen; the level along the railway takes the place of whole pieces. */
const wideColumns = [-9900, -8250, -6450, ...corridorColumns, 6600, 8250, 9900]
const wideRows = [-6270, -4236, ...corridorRows, 3500, 5750, wideReachKm]
/** Where views of the story are closer than others: their middles, how far they reach, and their tolerance, in km. */
const closeViews: readonly (readonly [...SheetPoint, reachKm: number, toleranceKm: number])[] = [
  [...project([132.6, 45.6]), 500, 0.8],
  [...project([35, 47.7]), 880, 0.9],
  [...project([136.5, 47]), 950, 1],
  [...project([137, 53.5]), 550, 1],
  [...project([42.5, 46]), 700, 1],
  [...project([45, 44]), 880, 1.6],
  [...project([92.5, 49]), 400, 1],
  [...project([130, 44]), 1300, 1.3],
]

/** What a screen of 1920 x 1080 shows of the whole journey, with 5.5 km to a CSS px; others have 7 and more. */
const inWhole = ([x, y]: SheetPoint) => Math.abs(x) < 4300 && y > -4000 && y < 3300

/** What a screen of 1920 x 1080 shows of the railway has 1.07 km to a CSS px, and a phone 4.2. */
function corridorToleranceKm([x, y]: SheetPoint): number {
  const away = fromRailwayKm([x, y])
  const near = closeViews.filter(([vx, vy, reach]) => Math.hypot(x - vx, y - vy) < reach)
  return Math.min(away < 740 ? 1 : away < 1000 ? 1.8 : 4, ...near.map(([, , , tolerance]) => tolerance))
}

export const recipes: Record<'locator' | 'coarse' | 'wide' | 'corridor' | 'west', Recipe> = {
  locator: {
    box: locatorBox,
    unitKm: 40,
    cells: [locatorBox],
    overlapKm: 0,
    toleranceKm: () => 90,
    islandKm2: () => 60000,
    lakeKm2: 1e6,
  },
  coarse: {
    box: extent,
    unitKm: 3.5,
    cells: grid(extent, 8500),
    overlapKm: 60,
    toleranceKm: (lon, lat) =>
      byCrimea(lon, lat) ? 8 : inEurasia(lon, lat) || isBeside(lon, lat) ? 30 : isFar(lon, lat) ? 260 : 80,
    islandKm2: (lon, lat) => (isFar(lon, lat) ? 60_000 : 2500),
    lakeKm2: 8000,
  },
  wide: {
    box: [-9900, -6270, 9900, wideReachKm],
    unitKm: 2,
    cells: cellsBetween(wideColumns, wideRows),
    overlapKm: 15,
    toleranceKm: (lon, lat, point) => {
      if (byHarbours(lon, lat) || byCrimea(lon, lat)) return 2
      if (inEurasia(lon, lat) || (isBeside(lon, lat) && !isFar(lon, lat))) return inWhole(point) ? 7.3 : 10
      return isFar(lon, lat) ? 140 : 60
    },
    islandKm2: (lon, lat) => (isFar(lon, lat) ? 10_000 : 800),
    lakeKm2: 900,
  },
  corridor: {
    box: corridorBox,
    unitKm: 0.5,
    cells: corridorColumns
      .slice(1)
      .flatMap((end, i) => grid([corridorColumns[i] ?? end, corridorNorth, end, corridorSouth], 600)),
    overlapKm: 8,
    toleranceKm: (_lon, _lat, point) => corridorToleranceKm(point),
    islandKm2: () => 25,
    lakeKm2: 60,
  },
  west: {
    box: west,
    unitKm: 0.2,
    cells: grid(west, 500),
    overlapKm: 6,
    toleranceKm: () => 0.4,
    islandKm2: () => 5,
    lakeKm2: 60,
  },
}

function boxAround(places: readonly (readonly [number, number])[]): Box {
  const points = places.map((place) => project(place))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    Math.round,
  ) as unknown as Box // four numbers stay four
}
