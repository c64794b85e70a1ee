// Finds the lines that the fills, shores and borders of a piece have in common, so that its file holds each once.
import type { MultiLineString, MultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import type { WholeLine } from './decode'
import { type Box, type FilePiece, type Fill, fillNames } from './level'

interface PieceLines extends Record<Fill, readonly WholeLine[]> {
  readonly coast: readonly WholeLine[]
  /** Where two fills meet. */
  readonly borders: readonly WholeLine[]
  /** Within one fill. */
  readonly innerBorders: readonly WholeLine[]
}

/** A piece as its file holds it; null where there is nothing in it. */
export function encoded(box: Box, { coast, borders, innerBorders, ...fills }: PieceLines): FilePiece | null {
  const { arcs, objects } = topology({
    coast: linesOf(coast),
    borders: linesOf(borders),
    ...Object.fromEntries(fillNames.map((name) => [name, areasOf(fills[name])])),
  })
  if (arcs.length + innerBorders.length === 0) return null
  const used = (name: string) => (objects[name] as { arcs: number[][][] }).arcs.flat() // of a MultiPolygon
  const along = (name: string) => (objects[name] as { arcs: number[][] }).arcs.flat() // of a MultiLineString
  const shores = [...new Set(along('coast').map(forward))]
  const frontiers = [...new Set(along('borders').map(forward))].filter((i) => !shores.includes(i))
  const others = fillNames.flatMap(used).flat().map(forward)
  const shared = [...new Set([...shores, ...frontiers, ...others])]
  const lines = shared.map((i) => (arcs[i] ?? []) as unknown as WholeLine) // pairs, as they came
  const drawn = shores.length + frontiers.length
  lines.splice(drawn, 0, ...innerBorders)
  const place = (i: number): number => {
    const at = shared.indexOf(forward(i))
    const moved = at < drawn ? at : at + innerBorders.length
    return i < 0 ? ~moved : moved
  }
  const rings = fillNames
    .filter((name) => used(name).length > 0)
    .map((name) => [name, used(name).map((ring) => ring.map(place))])
  return {
    box,
    coast: shores.length,
    borders: frontiers.length + innerBorders.length,
    ...Object.fromEntries(rings),
    arcs: written(lines),
  }
}

const forward = (i: number) => (i < 0 ? ~i : i)

const linesOf = (lines: readonly WholeLine[]): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: lines.map((line) => line.map(([x, y]) => [x, y])),
})

const areasOf = (rings: readonly WholeLine[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: rings.map((ring) => [ring.map(([x, y]) => [x, y])]),
})

/** Lines of whole numbers as encoded polylines, with a blank between two. */
export function written(lines: readonly WholeLine[]): string {
  let [x, y] = [0, 0]
  const texts = lines.map((line) =>
    line
      .map(([nx, ny]) => {
        const step = polyline(nx - x) + polyline(ny - y)
        ;[x, y] = [nx, ny]
        return step
      })
      .join(''),
  )
  return texts.join(' ')
}

/** A whole number as Google's encoded polylines have it. */
function polyline(number: number): string {
  let rest = number < 0 ? ~(number << 1) : number << 1
  let text = ''
  for (; rest > 31; rest >>= 5) text += String.fromCharCode((rest & 31) + 32 + 63)
  return text + String.fromCharCode(rest + 63)
}
