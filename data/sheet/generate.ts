// Makes the sheet: the base map, projected once and cut into pieces.
import { readFileSync } from 'node:fs'
import { geoDistance } from 'd3-geo'
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mesh } from 'topojson-client'
import { corridorColumns } from './corridor-columns'
import { landOf, loadLakes, loadWorld, merged, polygonsOf, type Shape, type World } from './countries'
import { encoded } from './encode'
import { type FilePiece, type Land, type SheetFile, storyCountries } from './level'
import { grid, grownWithin, linesIn } from './pieces'
import { earthRadiusKm } from './projection'
import { east, type Recipe, recipes } from './recipes'
import { simplified } from './simplify'

const lands: readonly Land[] = ['rest', ...storyCountries]

/** Every generated file of the sheet, by name, as text. */
export function sheetFiles(): Record<string, string> {
  const world = loadWorld()
  const lakes = loadLakes()
  const { corridor, ...rest } = mapped(recipes, (recipe) => level(recipe, world, lakes))
  const files = {
    ...rest,
    ...Object.fromEntries(columnsOf(corridor).map((column, i) => [`corridor-${i + 1}`, column])),
    east: eastLevel(lakes),
    border: nearestBorder(world),
  }
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [`${name}.json`, write(value)]))
}

const mapped = <Name extends string, From, To>(from: Record<Name, From>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value as From)])) as Record<
    Name,
    To
  > // the same names

/** The level along the railway in the parts that are loaded ahead of the train. */
function columnsOf({ pieces, ...level }: SheetFile): SheetFile[] {
  return corridorColumns.slice(1).map((end, i) => {
    const start = corridorColumns[i] ?? end
    const [, north, , south] = level.box
    return {
      ...level,
      box: [start, north, end, south],
      pieces: pieces.filter(({ box: [x0, , x1] }) => x0 >= start && x1 <= end),
    }
  })
}

function level(recipe: Recipe, full: World, allLakes: World): SheetFile {
  const { toleranceKm, islandKm2, lakeKm2 } = recipe
  const world = simplified(full, toleranceKm)
  const shapes = world.objects.countries.geometries as Shape[]
  const fills = Object.fromEntries(
    lands.map((land) => [
      land,
      polygonsOf(
        world,
        [
          merged(
            world,
            shapes.filter(({ id }) => landOf(id) === land),
          ),
        ],
        islandKm2,
      ),
    ]),
  ) as Record<Land, MultiPolygon>
  const lakes = lakesOf(simplified(allLakes, toleranceKm), lakeKm2)
  const areMet = (a: Shape, b: Shape) => landOf(a.id) !== landOf(b.id)
  const borders = (isDrawn: (a: Shape, b: Shape) => boolean) =>
    mesh(world, world.objects.countries, (a, b) => a !== b && isDrawn(a as Shape, b as Shape)) // areas all
  return cut(recipe, {
    fills,
    lakes,
    shores: shoresOf(Object.values(fills), world),
    borders: borders(areMet),
    innerBorders: borders((a, b) => !areMet(a, b)),
  })
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

/** What a level draws, in degrees. */
interface Drawn {
  readonly fills: Record<Land, MultiPolygon>
  readonly lakes: MultiPolygon
  readonly shores: MultiLineString
  /** Between the lands that have fills of their own, and within one. */
  readonly borders: MultiLineString
  readonly innerBorders: MultiLineString
}

function cut(
  { box, unitKm, cells, overlapKm }: Pick<Recipe, 'box' | 'unitKm' | 'cells' | 'overlapKm'>,
  { fills, lakes, shores, borders, innerBorders }: Drawn,
): SheetFile {
  const lakeShores: MultiLineString = { type: 'MultiLineString', coordinates: lakes.coordinates.flat() }
  const pieces = cells.flatMap((cell): FilePiece | [] => {
    const around = grownWithin(box, cell, overlapKm)
    const fill = (land: Land) => linesIn(around, fills[land], unitKm)
    const lines = {
      RUS: fill('RUS'),
      UKR: fill('UKR'),
      PRK: fill('PRK'),
      IRN: fill('IRN'),
      rest: fill('rest'),
      lakes: linesIn(around, lakes, unitKm),
      coast: [...linesIn(cell, shores, unitKm), ...linesIn(cell, lakeShores, unitKm)],
      borders: linesIn(cell, borders, unitKm),
      innerBorders: linesIn(cell, innerBorders, unitKm),
    }
    return encoded(cell, lines) ?? []
  })
  return { unitKm, box, pieces }
}

/** The fine coast of GSHHG, see gshhg-LICENSE.txt for where it comes from and how it was cut. */
function eastLevel(lakes: World): SheetFile {
  const file = new URL('./gshhg-east.geojson', import.meta.url)
  const coast = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon | MultiLineString>
  const fills = Object.fromEntries(
    lands.map((land) => [land, { type: 'MultiPolygon', coordinates: [] }]),
  ) as unknown as Record<Land, MultiPolygon>
  const none: MultiLineString = { type: 'MultiLineString', coordinates: [] }
  let [shores, borders] = [none, none]
  for (const { geometry, properties } of coast.features) {
    if (geometry.type === 'Polygon') fills[properties?.land as Land].coordinates.push(geometry.coordinates)
    else if (properties?.line === 'coast') shores = geometry
    else borders = geometry
  }
  return cut(
    { box: east, unitKm: 0.02, cells: grid(east, 320), overlapKm: 6 },
    { fills, lakes: lakesOf(lakes, 100), shores, borders, innerBorders: none },
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

function write(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
