// The floor of the seas in steps, from the same grid as the relief.
import { contours } from 'd3-contour'
import { areaKm2, blurred } from '../grid'
import { heightAt, readHeights } from '../heights'
import { extent, storyExtent } from '../level'
import { projection, type SheetPoint } from '../projection'
import { thinned } from '../thinned'
import { curve } from './curve'

/** Metres below the sea at which the floor takes its next tone. */
const depthsM = [200, 1000, 3000] as const

/** The part of the sheet (km) that has depths is all that its views show; and a cell of its grid. */
const [x0, y0, x1, y1] = storyExtent
const cellKm = 10
/** Degrees; the grid's cells are slivers beyond. */
const northmost = 88

/** Kilometres per unit of the path data. */
export const depthUnitKm = 2.5

/** Where the ship goes, and the story's views are closer. */
const isNear = ([x, y]: SheetPoint) => x > 3100 && x < 4500 && y > -600 && y < 1500
/** Where only a high and narrow screen shows the sea, below the story's lands. */
const isFar = ([, y]: SheetPoint) => y > 3200
/** Smallest basin or bank that is drawn. */
const leastKm2 = (point: SheetPoint) => (isNear(point) ? 5000 : isFar(point) ? 400_000 : 40_000)
/** Smallest triangle that keeps a point. */
const detailKm2 = (point: SheetPoint) => (isNear(point) ? 120 : isFar(point) ? 40_000 : 2500)

/** SVG path data of what lies deeper, by the metres of `depthsM`. */
export function depthPaths(): string[] {
  const heights = readHeights()
  const [columns, rows] = [(x1 - x0) / cellKm, (y1 - y0) / cellKm]
  const values = Array.from({ length: columns * rows }, (_, i) => {
    const place = projection.invert?.([
      x0 + ((i % columns) + 0.5) * cellKm,
      y0 + (Math.floor(i / columns) + 0.5) * cellKm,
    ])
    return place ? -heightAt(heights, place[0], Math.min(place[1], northmost)) : 0
  })
  return contours()
    .size([columns, rows])
    .thresholds([...depthsM])(blurred(values, columns))
    .map(({ coordinates }) =>
      coordinates
        .flat()
        .map((ring) => ring.map(([column = 0, row = 0]) => goOn([x0 + column * cellKm, y0 + row * cellKm])))
        .filter((ring) => Math.abs(areaKm2(ring)) > leastKm2(ring[0] ?? [0, 0]))
        .map((ring) => curve(thinned(ring, detailKm2), depthUnitKm, true))
        .join(''),
    )
}

/** What reaches the end of the story's part goes on to the end of the sheet: no view shows where its depths stop. */
function goOn([x, y]: SheetPoint): SheetPoint {
  const [west, , east, south] = extent
  return [x < x0 + cellKm ? west : x > x1 - cellKm ? east : x, y > y1 - cellKm ? south : y]
}
