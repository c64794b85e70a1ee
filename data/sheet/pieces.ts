// Cuts projected land into rectangular pieces, in whole numbers.
import { type GeoContext, type GeoPermissibleObjects, geoPath } from 'd3-geo'
import type { WholeLine } from './decode'
import type { Box } from './level'
import { projection } from './projection'

/**
 * The lines and rings, in whole units of `unitKm`, of a geometry in degrees, cut to a box of the sheet. A ring ends where
 * it begins.
 */
export function linesIn(box: Box, geometry: GeoPermissibleObjects, unitKm: number): WholeLine[] {
  const clip = projection
    .clipExtent([
      [box[0], box[1]],
      [box[2], box[3]],
    ])
    .precision(0)
  const { context, lines } = createWriter(unitKm)
  geoPath(clip, context)(geometry)
  projection.clipExtent(null)
  return lines()
}

/** The boxes of a grid of about `sizeKm`, laid over a box; their edges lie on whole km. */
export function grid([x0, y0, x1, y1]: Box, sizeKm: number): Box[] {
  const edges = (from: number, to: number) => {
    const count = Math.max(1, Math.round((to - from) / sizeKm))
    return Array.from({ length: count + 1 }, (_, i) => Math.round(from + ((to - from) * i) / count))
  }
  return cellsBetween(edges(x0, x1), edges(y0, y1))
}

/** The boxes between the columns and rows of a grid. */
export function cellsBetween(columns: readonly number[], rows: readonly number[]): Box[] {
  return rows
    .slice(1)
    .flatMap((y1, j) => columns.slice(1).map((x1, i): Box => [columns[i] ?? x1, rows[j] ?? y1, x1, y1]))
}

/** A box grown by a margin in km, but not beyond the box it lies in. */
export function grownWithin(whole: Box, [x0, y0, x1, y1]: Box, km: number): Box {
  return [
    Math.max(whole[0], x0 - km),
    Math.max(whole[1], y0 - km),
    Math.min(whole[2], x1 + km),
    Math.min(whole[3], y1 + km),
  ]
}

function createWriter(unitKm: number) {
  const lines: WholeLine[] = []
  let line: [number, number][] = []
  const flush = (closed: boolean) => {
    const [first] = line
    if (first && closed && first.join() !== line.at(-1)?.join()) line.push(first)
    if (line.length > (closed ? 3 : 1)) lines.push(line)
    line = []
  }
  const add = (x: number, y: number) => {
    const point: [number, number] = [Math.round(x / unitKm), Math.round(y / unitKm)]
    if (line.at(-1)?.join() !== point.join()) line.push(point)
  }
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => {
      flush(false)
      add(x, y)
    },
    lineTo: add,
    closePath: () => flush(true),
    arc: () => {},
  }
  return {
    context,
    lines: () => {
      flush(false)
      return lines
    },
  }
}
