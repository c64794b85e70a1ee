// The part of the sheet along the railway, which the story's views show closer than the rest.

import { type LonLat, project, type SheetPoint } from './projection'
import { distanceTo } from './simplify'

/** Roughly the way of the railway. */
const railway: readonly LonLat[] = [
  [39, 46],
  [45, 50],
  [51, 53.5],
  [60, 56.5],
  [74, 55.5],
  [92, 56],
  [104, 53],
  [114, 52],
  [123, 54],
  [134, 48.5],
  [131, 43],
]
const points = railway.map((place) => project(place))

/** How far a point of the sheet is from the railway, in km. */
export const fromRailwayKm = (point: SheetPoint) =>
  Math.min(...points.slice(1).map((to, i) => distanceTo(point, points[i] ?? to, to)))
