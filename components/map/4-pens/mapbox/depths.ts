// The depths of the seas for Mapbox's map, which has none of its own in the styles that the story paints.
import type { MultiPolygon, Polygon } from 'geojson'
import { areaKm2 } from '@/data/sheet/grid'
import { storyExtent } from '@/data/sheet/level'
import { centre, type LonLat, projection } from '@/data/sheet/projection'
import type { WaterFile } from '@/data/sheet/water/water'

const url = new URL('../../../../data/sheet/water.json', import.meta.url)

/** What lies deeper than each of the sheet's depths, in degrees, the shallowest first. The live map has asked for the file before. */
export async function loadDepths(): Promise<MultiPolygon[]> {
  const { depths, depthUnitKm } = (await (await fetch(url)).json()) as WaterFile // our own file, checked by tests
  return depths.map((path) => ({ type: 'MultiPolygon', coordinates: polygonsOf(path, depthUnitKm) }))
}

/** Each ring that runs like the first is a basin, and the banks that follow it are its holes. */
function polygonsOf(path: string, unitKm: number): Polygon['coordinates'][] {
  const polygons: Polygon['coordinates'][] = []
  let way = 0
  for (const curve of path.split(/(?=M)/)) {
    const points = pointsOf(curve, unitKm)
    const turn = Math.sign(areaKm2(points))
    way ||= turn
    const ring = [...points, ...points.slice(0, 1)].map(lonLatOf)
    if (turn === way) polygons.push([ring])
    else polygons.at(-1)?.push(ring)
  }
  return polygons
}

/** Points of the sheet, in km, along a closed curve of the file: two for each of its quadratic pieces (see curve.ts). */
function pointsOf(curve: string, unitKm: number): [number, number][] {
  const [x = 0, y = 0, ...steps] = curve.match(/-?\d+/g)?.map(Number) ?? []
  let at = [x, y] as const
  let control = [x + (steps[0] ?? 0), y + (steps[1] ?? 0)] as const
  const points: [number, number][] = []
  for (let i = 2; i + 1 < steps.length; i += 2) {
    const end = [at[0] + (steps[i] ?? 0), at[1] + (steps[i + 1] ?? 0)] as const
    const middle = (axis: 0 | 1) => (at[axis] + 2 * control[axis] + end[axis]) / 4
    points.push([middle(0) * unitKm, middle(1) * unitKm], [end[0] * unitKm, end[1] * unitKm])
    control = [2 * end[0] - control[0], 2 * end[1] - control[1]]
    at = end
  }
  return points
}

const [west, north, east, south] = storyExtent

/** A place in degrees, which go on beyond 180. What lies beyond the story’s part of the sheet is brought to its edge. */
function lonLatOf([x, y]: [number, number]): [number, number] {
  const [lon, lat]: LonLat =
    projection.invert?.([Math.min(east, Math.max(west, x)), Math.min(south, Math.max(north, y))]) ?? centre
  return [lon < centre[0] - 180 ? lon + 360 : lon, lat]
}
