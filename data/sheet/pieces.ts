// Cuts projected land into rectangular pieces and writes them as SVG path data in whole numbers.
import { type GeoContext, type GeoPermissibleObjects, geoPath } from 'd3-geo'
import type { Box } from './level'
import { projection } from './projection'

/**
 * SVG path data (relative, in whole units of `unitKm`) of a geometry in degrees, cut to a box of the sheet.
 */
export function pathIn(box: Box, geometry: GeoPermissibleObjects, unitKm: number): string {
  const clip = projection
    .clipExtent([
      [box[0], box[1]],
      [box[2], box[3]],
    ])
    .precision(0)
  const writer = createWriter(unitKm)
  geoPath(clip, writer.context)(geometry)
  projection.clipExtent(null)
  return writer.path()
}

/** The boxes of a grid of about `sizeKm`, laid over a box; their edges lie on whole km. */
export function grid([x0, y0, x1, y1]: Box, sizeKm: number): Box[] {
  const columns = Math.max(1, Math.round((x1 - x0) / sizeKm))
  const rows = Math.max(1, Math.round((y1 - y0) / sizeKm))
  const x = (column: number) => Math.round(x0 + ((x1 - x0) * column) / columns)
  const y = (row: number) => Math.round(y0 + ((y1 - y0) * row) / rows)
  return Array.from({ length: columns * rows }, (_, i): Box => {
    const [column, row] = [i % columns, Math.floor(i / columns)]
    return [x(column), y(row), x(column + 1), y(row + 1)]
  })
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
  let path = ''
  let line: number[][] = []
  const flush = (closed: boolean) => {
    const [first, ...rest] = line
    line = []
    if (!first || rest.length < (closed ? 2 : 1)) return
    let [x = 0, y = 0] = first
    path += `M${x} ${y}l`
    path += rest
      .map(([nx = 0, ny = 0]) => {
        const step = `${nx - x} ${ny - y}`
        ;[x, y] = [nx, ny]
        return step
      })
      .join(' ')
      .replaceAll(' -', '-')
    if (closed) path += 'z'
  }
  const add = (x: number, y: number) => {
    const point = [Math.round(x / unitKm), Math.round(y / unitKm)]
    const last = line.at(-1)
    if (last?.[0] !== point[0] || last?.[1] !== point[1]) line.push(point)
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
    path: () => {
      flush(false)
      return path
    },
  }
}
