// Makes the sheet: the base map, projected once and cut into pieces.
import { readFileSync } from 'node:fs'
import { geoDistance } from 'd3-geo'
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { landOf, loadLakes, loadWorld, polygonsOf, type Shape, simplified, type World } from './countries'
import { type Box, extent, type Land, type Piece, type SheetLevel, storyCountries } from './level'
import { grid, grownWithin, pathIn } from './pieces'
import { earthRadiusKm, project } from './projection'

const lands: readonly Land[] = ['rest', ...storyCountries]

interface Recipe {
  readonly box: Box
  readonly unitKm: number
  readonly pieceKm: number
  /** How far a piece's fills reach into its neighbours: two pixels at the widest view of the level. */
  readonly overlapKm: number
  /** Smallest triangle (km²) that keeps a point, see `simplified`. */
  readonly detailKm2: (lon: number, lat: number) => number
  /** Smallest island, at one of its points, and smallest lake that is drawn. */
  readonly islandKm2: (lon: number, lat: number) => number
  readonly lakeKm2: number
}

const inEurasia = (lon: number, lat: number) =>
  (lon > 15 && lon < 150 && lat > 24 && lat < 80) || ((lon >= 150 || lon < -168) && lat > 45 && lat < 80)
/** What only the narrowest and highest screens show: the south of the Earth, Africa, and the Americas but for Greenland. */
const isFar = (lon: number, lat: number) => lat < 8 || (lon < 34 && lat < 28) || (lon > -168 && lon < -74)
/** Crimea and Kerch, whose shape must stay true at every level. */
const byCrimea = (lon: number, lat: number) => lon > 32 && lon < 38 && lat > 44 && lat < 46.5
/** The shipment's harbours, which must stay on land. */
const byHarbours = (lon: number, lat: number) => lon > 129.5 && lon < 134 && lat > 41.5 && lat < 43.8
/** Around Tikhoretsk, Azov and Ukraine; 27-49° E, 40.5-53° N. */
const west = boxAround([
  [27, 40.5],
  [49, 40.5],
  [27, 53],
  [49, 53],
])
/** Around Najin, Vladivostok and Dunay. */
const east = boxAround([
  [127.6, 39.8],
  [135.4, 39.8],
  [127.6, 45.4],
  [135.4, 45.4],
])

const recipes: Record<'locator' | 'coarse' | 'wide' | 'west', Recipe> = {
  locator: {
    box: [-5600, -3600, 5600, 3600],
    unitKm: 40,
    pieceKm: 12000,
    overlapKm: 0,
    detailKm2: () => 26000,
    islandKm2: () => 60000,
    lakeKm2: 1e6,
  },
  coarse: {
    box: extent,
    unitKm: 5,
    pieceKm: 8500,
    overlapKm: 60,
    detailKm2: (lon, lat) =>
      byCrimea(lon, lat) ? 400 : inEurasia(lon, lat) ? 1900 : isFar(lon, lat) ? 250_000 : 14_000,
    islandKm2: (lon, lat) => (isFar(lon, lat) ? 60_000 : 2500),
    lakeKm2: 8000,
  },
  wide: {
    // What is seen at its scale on any screen.
    box: [-9900, -6270, 9900, 8000],
    unitKm: 1,
    pieceKm: 1700,
    overlapKm: 15,
    detailKm2: (lon, lat) =>
      byHarbours(lon, lat) || byCrimea(lon, lat)
        ? 12
        : inEurasia(lon, lat)
          ? 160
          : isFar(lon, lat)
            ? 14_000
            : 5000,
    islandKm2: (lon, lat) => (isFar(lon, lat) ? 2500 : 120),
    lakeKm2: 900,
  },
  west: {
    box: west,
    unitKm: 0.2,
    pieceKm: 900,
    overlapKm: 6,
    detailKm2: () => 3.5,
    islandKm2: () => 5,
    lakeKm2: 60,
  },
}

/** Every generated file of the sheet, by name, as text. */
export function sheetFiles(): Record<string, string> {
  const world = loadWorld()
  const lakes = loadLakes()
  const files = Object.fromEntries(
    Object.entries(recipes).map(([name, recipe]) => [`${name}.json`, level(recipe, world, lakes)]),
  )
  return {
    ...Object.fromEntries(Object.entries(files).map(([name, value]) => [name, write(value)])),
    'east.json': write(eastLevel(lakes)),
    'border.json': write(nearestBorder(world)),
  }
}

function level(
  { box, unitKm, pieceKm, overlapKm, detailKm2, islandKm2, lakeKm2 }: Recipe,
  full: World,
  allLakes: World,
): SheetLevel {
  const world = simplified(full, detailKm2)
  const shapes = world.objects.countries.geometries as Shape[]
  const fills = Object.fromEntries(
    lands.map((land) => [
      land,
      polygonsOf(
        world,
        shapes.filter(({ id }) => landOf(id) === land),
        islandKm2,
      ),
    ]),
  ) as Record<Land, MultiPolygon>
  const lakes = lakesOf(
    simplified(allLakes, (lon, lat) => detailKm2(lon, lat) / 2),
    lakeKm2,
  )
  const shores = shoresOf(Object.values(fills), world)
  return cut(
    { box, unitKm, pieceKm, overlapKm },
    fills,
    lakes,
    shores,
    mesh(world, world.objects.countries, (a, b) => a !== b),
  )
}

function lakesOf(lakes: World, minKm2: number): MultiPolygon {
  return polygonsOf(lakes, lakes.objects.countries.geometries as Shape[], () => minKm2)
}

/** The shores of what is drawn: those arcs that bound one country only, without the islands that were dropped. */
function shoresOf(fills: readonly MultiPolygon[], world: World): MultiLineString {
  const drawn = new Set(fills.flatMap(({ coordinates }) => coordinates.flat(2).map((p) => p.join())))
  const shores = mesh(world, world.objects.countries, (a, b) => a === b)
  return {
    type: 'MultiLineString',
    coordinates: shores.coordinates
      .filter((l) => l.some((p) => drawn.has(p.join())))
      .flatMap(offAntimeridian),
  }
}

/** The parts of a line that do not run along 180°, where the data cuts Chukotka and Wrangel Island in two. */
function offAntimeridian(line: Position[]): Position[][] {
  const isCut = (i: number) => [line[i], line[i + 1]].every((p) => p && Math.abs(p[0] ?? 0) > 179.999)
  const parts: Position[][] = [[]]
  line.forEach((point, i) => {
    parts.at(-1)?.push(point)
    if (isCut(i)) parts.push([])
  })
  return parts.filter(({ length }) => length > 1)
}

function cut(
  { box, unitKm, pieceKm, overlapKm }: Pick<Recipe, 'box' | 'unitKm' | 'pieceKm' | 'overlapKm'>,
  fills: Record<Land, MultiPolygon>,
  lakes: MultiPolygon,
  shores: MultiLineString,
  borders: MultiLineString,
): SheetLevel {
  const lakeShores: MultiLineString = { type: 'MultiLineString', coordinates: lakes.coordinates.flat() }
  const pieces = grid(box, pieceKm).map((cell): Piece => {
    const around = grownWithin(box, cell, overlapKm)
    const fill = (land: Land) => pathIn(around, fills[land], unitKm)
    return {
      box: cell,
      RUS: fill('RUS'),
      UKR: fill('UKR'),
      PRK: fill('PRK'),
      IRN: fill('IRN'),
      rest: fill('rest'),
      lakes: pathIn(around, lakes, unitKm),
      coast: pathIn(cell, shores, unitKm) + pathIn(cell, lakeShores, unitKm),
      borders: pathIn(cell, borders, unitKm),
    }
  })
  const kept = pieces.filter(({ box: _, ...paths }) => Object.values(paths).some(Boolean))
  return { unitKm, box, pieces: kept }
}

/** The fine coast of GSHHG, see gshhg-LICENSE.txt for where it comes from and how it was cut. */
function eastLevel(lakes: World): SheetLevel {
  const file = new URL('./gshhg-east.geojson', import.meta.url)
  const coast = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon | MultiLineString>
  const fills = Object.fromEntries(
    lands.map((land) => [land, { type: 'MultiPolygon', coordinates: [] }]),
  ) as unknown as Record<Land, MultiPolygon>
  let shores: MultiLineString = { type: 'MultiLineString', coordinates: [] }
  let borders = shores
  for (const { geometry, properties } of coast.features) {
    if (geometry.type === 'Polygon') fills[properties?.land as Land].coordinates.push(geometry.coordinates)
    else if (properties?.line === 'coast') shores = geometry
    else borders = geometry
  }
  return cut(
    { box: east, unitKm: 0.02, pieceKm: 320, overlapKm: 6 },
    fills,
    lakesOf(lakes, 100),
    shores,
    borders,
  )
}

/** The point of Ukraine's recognised border, Crimea included, nearest to Tikhoretsk; great circle on the IUGG sphere. */
function nearestBorder(world: World): { nearest: number[]; distanceKm: number } {
  const ukraine = (world.objects.countries.geometries as Shape[]).find(({ id }) => id === '804')
  if (!ukraine) throw new Error('Ukraine is not where it was')
  const { geometry } = feature(world, ukraine) as { geometry: MultiPolygon }
  const points = geometry.coordinates.flat(2) as [number, number][]
  const tikhoretsk: [number, number] = [40.125, 45.855]
  const distances = points.map((point) => geoDistance(point, tikhoretsk) * earthRadiusKm)
  const distanceKm = Math.min(...distances)
  const nearest = points[distances.indexOf(distanceKm)] ?? tikhoretsk
  return { nearest: nearest.map((n) => Number(n.toFixed(4))), distanceKm: Number(distanceKm.toFixed(1)) }
}

function boxAround(places: readonly (readonly [number, number])[]): Box {
  const points = places.map((place) => project(place))
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    Math.round,
  ) as unknown as Box // four numbers stay four
}

function write(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
