import { earthRadiusKm, type LonLat } from './sheet/projection'

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres along the great circle between two points, on a sphere of 6,371.0088 km (IUGG); haversine formula. */
export function greatCircleKm([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const north = Math.sin(radians(latB - latA) / 2)
  const east = Math.sin(radians(lonB - lonA) / 2)
  const half = north * north + Math.cos(radians(latA)) * Math.cos(radians(latB)) * east * east
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** How far each point of a line lies from its start, in km along the great circles between its points. */
export function cumulativeKm(line: readonly LonLat[]): number[] {
  let km = 0
  return line.map((point, i) => {
    const previous = line[i - 1]
    if (previous) km += greatCircleKm(previous, point)
    return km
  })
}

/** Degrees east from one longitude to another, -180 to 180: the short way, over the antimeridian if need be. */
function eastward(from: number, to: number): number {
  return ((((to - from + 180) % 360) + 360) % 360) - 180
}

/**
 * Points at most `stepKm` apart along a line, both ends of every stretch included; straight in degrees, the short way round.
 */
export function sampled(line: readonly LonLat[], stepKm: number): LonLat[] {
  return line.flatMap((point, i): LonLat[] => {
    const previous = line[i - 1]
    if (!previous) return [point]
    const count = Math.max(1, Math.ceil(greatCircleKm(previous, point) / stepKm))
    return Array.from({ length: count }, (_, n): LonLat => {
      const t = (n + 1) / count
      if (n + 1 === count) return point
      const lon = eastward(0, previous[0] + eastward(previous[0], point[0]) * t)
      return [lon, previous[1] + (point[1] - previous[1]) * t]
    })
  })
}
