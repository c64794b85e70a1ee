// /route.geojson: RFC 7946. Longitude first, no line over the antimeridian, certainty as a property.
import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson'
import { citationOf } from '@/data/citation'
import { greatCircleKm } from '@/data/distance'
import type { ComputedLine } from '@/data/map-spec'
import type { LonLat } from '@/data/sheet/projection'
import { stopsOf } from '@/data/stops'
import type { StoryInput } from './document'

/** The stops, the lines of the legs, and the computed line if there is one. */
export function geojsonOf(story: StoryInput, line: ComputedLine | null, origin: string): FeatureCollection {
  const { site, legs, places } = story
  const at = (place: string | LonLat): LonLat =>
    typeof place === 'string' ? (places[place]?.lonLat ?? [0, 0]) : place
  const points = stopsOf(story).map(({ id, place, when, sources, certainties, facts }): Feature<Point> => {
    const properties = { kind: 'stop', name: place, ...when, certainty: certainties.join(' ') }
    return {
      type: 'Feature',
      properties: { ...properties, source: sources.join('; '), facts: facts.join(' ') },
      geometry: { type: 'Point', coordinates: [...at(id)] },
    }
  })
  const lines = legs.map(({ id, mode, from, to, certainty, facts, drawnKm, waypoints }) => ({
    type: 'Feature' as const,
    properties: { kind: 'leg', id, mode, from, to, certainty, facts: facts.join(' '), km: drawnKm },
    geometry: lineOf(waypoints.map(({ lonLat }) => lonLat)),
  }))
  const computed = line ? [computedFeature(at(line.from), at(line.to), line.label)] : []
  const about = { name: site.title, citation: citationOf(site, origin), licence: site.licence }
  // GeoJSON lets a collection carry members of its own (RFC 7946, 6.1).
  return Object.assign(
    { type: 'FeatureCollection' as const, features: [...points, ...lines, ...computed] },
    about,
  )
}

function computedFeature(from: LonLat, to: LonLat, label: string): Feature {
  const km = Math.round(greatCircleKm(from, to))
  return {
    type: 'Feature',
    properties: { kind: 'computed line', name: label.replaceAll('\n', ' '), certainty: 'computed', km },
    geometry: lineOf([from, to]),
  }
}

/** A line, cut in two wherever it crosses the antimeridian (RFC 7946, 3.1.9). */
export function lineOf(points: readonly LonLat[]): LineString | MultiLineString {
  const parts: [number, number][][] = []
  for (const [i, [lon, lat]] of points.entries()) {
    const before = points[i - 1]
    if (!before) parts.push([])
    else if (Math.abs(lon - before[0]) > 180) {
      const side = Math.sign(before[0])
      const [run, full] = [180 - Math.abs(before[0]), 360 - Math.abs(lon - before[0])]
      const crossing = before[1] + ((lat - before[1]) * run) / full
      parts.at(-1)?.push([180 * side, crossing])
      parts.push([[-180 * side, crossing]])
    }
    parts.at(-1)?.push([lon, lat])
  }
  const [first = []] = parts
  return parts.length > 1
    ? { type: 'MultiLineString', coordinates: parts }
    : { type: 'LineString', coordinates: first }
}
