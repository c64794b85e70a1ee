// What the sources of the map have at a place, for the test that looks for it on the page.
import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import { landOf, loadLakes, loadWorld } from '@/data/sheet/countries'
import type { Land } from '@/data/sheet/level'
import type { LonLat } from '@/data/sheet/projection'

export type Ground = Land | 'sea'

interface Area {
  readonly land: Ground
  readonly rings: readonly (readonly Position[])[]
}

/** Natural Earth's countries and lakes near a place; `fine` asks for GSHHG's coast by the harbours. */
export function sourceAt([lon, lat]: LonLat, fine = false): (place: LonLat) => Ground {
  const near = ({ rings: [outer = []] }: Area) =>
    outer.some(([x = 0]) => x < lon + 8) &&
    outer.some(([x = 0]) => x > lon - 8) &&
    outer.some(([, y = 0]) => y < lat + 8) &&
    outer.some(([, y = 0]) => y > lat - 8)
  const areas = (fine ? coastAreas() : [...countryAreas(), ...lakeAreas()]).filter(near)
  return (place) =>
    areas.findLast(({ rings }) => rings.filter((ring) => holds(ring, place)).length % 2)?.land ?? 'sea'
}

const areasOf = (land: Ground, { geometry }: Feature): Area[] => {
  const { type, coordinates } = geometry as Polygon | MultiPolygon // layers of areas
  return (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => ({ land, rings }))
}

function countryAreas(): Area[] {
  const world = loadWorld()
  const { features } = feature(world, world.objects.countries)
  return features.flatMap((country) => areasOf(landOf(country.id), country))
}

function lakeAreas(): Area[] {
  const lakes = loadLakes()
  return feature(lakes, lakes.objects.countries).features.flatMap((lake) => areasOf('sea', lake))
}

function coastAreas(): Area[] {
  const { features } = JSON.parse(readFileSync('data/sheet/gshhg-east.geojson', 'utf8')) as FeatureCollection
  return features.flatMap((each) =>
    each.geometry.type === 'Polygon' ? areasOf(each.properties?.land as Land, each) : [],
  )
}

/** Whether a ring goes around a place: an odd number of its edges lie to the east of it. */
function holds(ring: readonly Position[], [lon, lat]: LonLat): boolean {
  let inside = false
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[i - 1], ring[i]]
    const [from, to] = [eastOf(ax), eastOf(bx)]
    if (ay > lat !== by > lat && lon < from + ((lat - ay) / (by - ay)) * (to - from)) inside = !inside
  }
  return inside
}

/** Russia goes on beyond 180° E. */
const eastOf = (lon: number) => (lon < -168 ? lon + 360 : lon)
