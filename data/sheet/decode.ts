// Makes the pieces of a level from its file, in the browser and on the server.
import type { Box, FilePiece, Piece, SheetFile } from './level'

/** A line of whole numbers; that of a ring ends where it began. */
export type WholeLine = readonly (readonly [x: number, y: number])[]

/** The layers of a piece, without those that it has nothing of. */
type Layers<Shape> = { readonly box: Box } & { readonly [L in Exclude<keyof Piece, 'box'>]?: Shape }

/** The pieces of a level; `shapeOf` makes a layer of its lines or rings in whole units. */
export function piecesFrom<Shape>(
  { pieces }: SheetFile,
  shapeOf: (lines: readonly WholeLine[]) => Shape,
): Layers<Shape>[] {
  return pieces.map((piece) => {
    const shapes = Object.entries(linesOf(piece)).flatMap(([layer, lines]) =>
      lines.length > 0 ? [[layer, shapeOf(lines)]] : [],
    )
    return { box: piece.box, ...Object.fromEntries(shapes) }
  })
}

function linesOf({ box: _, arcs: text, coast, borders, ...fills }: FilePiece): Record<string, WholeLine[]> {
  const arcs = arcsFrom(text)
  const along = (i: number): WholeLine => (i < 0 ? [...along(~i)].reverse() : (arcs[i] ?? []))
  const rings = Object.entries(fills).map(([name, rings]) => [name, rings.map((ring) => ring.flatMap(along))])
  return {
    ...Object.fromEntries(rings),
    coast: arcs.slice(0, coast),
    borders: arcs.slice(coast, coast + borders),
  }
}

/** Lines of encoded polylines as Google has them: five bits a character, the lowest first, and the sign last of all. */
export function arcsFrom(text: string): WholeLine[] {
  let [x, y, value, shift] = [0, 0, 0, 0]
  let isY = false
  return text.split(' ').map((arc) => {
    const line: [number, number][] = []
    for (const character of arc) {
      const bits = character.charCodeAt(0) - 63
      value |= (bits & 31) << shift
      shift += 5
      if (bits > 31) continue
      const step = value & 1 ? ~(value >> 1) : value >> 1
      if (isY) {
        y += step
        line.push([x, y])
      } else x += step
      isY = !isY
      value = shift = 0
    }
    return line
  })
}
