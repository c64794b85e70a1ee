import { geoConicConformal } from 'd3-geo'

/** Degrees, east and north positive. */
export type LonLat = readonly [lon: number, lat: number]

/** Kilometres on the flat sheet, x to the right and y downwards, (0, 0) at 86° E 51° N. */
export type SheetPoint = readonly [x: number, y: number]

/** Mean radius of the Earth in km (IUGG). */
export const earthRadiusKm = 6371.0088

/** Parallels along which the sheet is true to scale, and the place at its (0, 0). */
export const parallels = [44, 58] as const
export const centre: LonLat = [86, 51]

/**
 * The sheet's projection: Lambert conformal conic, true to scale along 44° and 58° N, which bracket the journey.
 * Conformal, so that turning the flat sheet is all it takes to set any place upright; never Web Mercator, which
 * doubles Siberia.
 */
export const projection = geoConicConformal()
  .parallels([...parallels])
  .rotate([-centre[0], 0])
  .center([0, centre[1]])
  .scale(earthRadiusKm)
  .translate([0, 0])

/** Where a place lies on the sheet. @throws {RangeError} for a place that the sheet cannot show (the South Pole). */
export function project(place: LonLat): SheetPoint {
  const point = projection([place[0], place[1]])
  if (!point?.every(Number.isFinite)) throw new RangeError(`${place} is off the sheet`)
  return point
}
