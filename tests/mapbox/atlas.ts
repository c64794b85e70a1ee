// What the stand-in's tiles are cut from: the sheet's own world, under the layers and fields of Mapbox's tilesets.
import type { Feature, Geometry, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import GeoJSONVT, { type LegacyTile } from 'geojson-vt'
import { mesh } from 'topojson-client'
import { fromGeojsonVt } from 'vt-pbf'
import { landOf, loadLakes, loadWorld, polygonsOf, type Shape } from '@/data/sheet/countries'
import { simplified } from '@/data/sheet/simplify'
import { seaIn } from './sea'

const iso = { RUS: 'RU', UKR: 'UA', PRK: 'KP', IRN: 'IR', rest: '--' }
const agreed = { worldview: 'all', disputed: 'false' }

/** Roughly Crimea, which Mapbox also has as Russia's, disputed, in the eyes of Russia alone. */
const crimea: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [32.4, 45.4],
      [33.7, 46.2],
      [35.2, 45.3],
      [36.6, 45.4],
      [33.6, 44.3],
      [32.4, 45.4],
    ],
  ],
}

const world = simplified(loadWorld(), () => 3)
const shapes = world.objects.countries.geometries as Shape[]
const allLakes = loadLakes()

const land = index([
  asFeature(
    polygonsOf(world, shapes, () => 20),
    {},
  ),
])
const lakes = index([
  asFeature(
    polygonsOf(allLakes, allLakes.objects.countries.geometries as Shape[], () => 900),
    {},
  ),
])
const borders = index([
  asFeature(
    mesh(world, world.objects.countries, (a, b) => a !== b),
    { ...agreed, admin_level: 0, maritime: 'false' },
  ),
])
const countries = index([
  ...shapes.map((shape) =>
    asFeature(
      polygonsOf(world, [shape], () => 20),
      { ...agreed, iso_3166_1: iso[landOf(shape.id)] },
    ),
  ),
  asFeature(crimea, { worldview: 'RU', disputed: 'true', iso_3166_1: 'RU' }),
])

/** The tile of a tileset as protobuf; null where there is none. */
export function tileOf(tileset: string, z: number, x: number, y: number): Uint8Array | null {
  const layers: Record<string, LegacyTile | null> =
    tileset === 'mapbox.mapbox-streets-v8'
      ? {
          water: { features: [...seaIn(land.getTile(z, x, y)), ...(lakes.getTile(z, x, y)?.features ?? [])] },
          admin: borders.getTile(z, x, y),
        }
      : tileset === 'mapbox.country-boundaries-v1'
        ? { country_boundaries: countries.getTile(z, x, y) }
        : {}
  const found = Object.entries(layers).flatMap(([name, tile]) => (tile ? [[name, tile] as const] : []))
  return found.length > 0 ? fromGeojsonVt(Object.fromEntries(found), { version: 2 }) : null
}

function index(features: Feature[]): GeoJSONVT {
  return new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: 12, buffer: 64, tolerance: 0 })
}

function asFeature(
  geometry: Polygon | MultiPolygon | MultiLineString,
  properties: Feature['properties'],
): Feature {
  const coordinates =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates.map((rings) => rings.map(unrolled))
      : geometry.coordinates.map(unrolled)
  return { type: 'Feature', geometry: { ...geometry, coordinates } as Geometry, properties } // the type it came with
}

/** A line that goes on beyond 180°, where the data jumps to the other side of the world. */
function unrolled(line: Position[]): Position[] {
  let shift = 0
  return line.map(([lon = 0, lat = 0], i) => {
    const step = lon - (line[i - 1]?.[0] ?? lon)
    if (Math.abs(step) > 180) shift -= 360 * Math.sign(step)
    return [lon + shift, lat]
  })
}
