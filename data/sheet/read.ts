import { piecesFrom, type WholeLine } from './decode'
import type { Box, Piece, SheetFile, SheetLevel } from './level'

const nothing = { RUS: '', UKR: '', PRK: '', IRN: '', rest: '', lakes: '', coast: '', borders: '' }

/** A level from its file, its layers as relative SVG path data, which is shorter than absolute. */
export function levelFrom(file: SheetFile): SheetLevel {
  const pieces = piecesFrom(file, (lines) => lines.map(pathOf).join(''))
  return {
    unitKm: file.unitKm,
    box: file.box,
    pieces: pieces.map((piece): Piece => ({ ...nothing, ...piece })),
  }
}

type LinePiece = Pick<Piece, 'box'> & Partial<Piece>

/**
 * A level with every shore and border as a piece of its own, so that those out of view are left out; the rest of a piece
 * stays together, since its rings belong together.
 */
export function levelOfLines(file: SheetFile): Omit<SheetLevel, 'pieces'> & { pieces: LinePiece[] } {
  const { unitKm, box } = file
  const lineOf = (layer: 'coast' | 'borders') => (line: WholeLine) => ({
    box: boxOf(line, unitKm),
    [layer]: pathOf(line),
  })
  const pieces = piecesFrom(file, (lines) => lines).flatMap(({ box, coast = [], borders = [], ...fills }) => {
    const shapes = Object.entries(fills).map(([name, rings]) => [name, rings.map(pathOf).join('')])
    return [
      { box, ...Object.fromEntries(shapes) },
      ...coast.map(lineOf('coast')),
      ...borders.map(lineOf('borders')),
    ]
  })
  return { unitKm, box, pieces }
}

function boxOf(line: WholeLine, unitKm: number): Box {
  const along = (axis: 0 | 1) => line.map((point) => point[axis] * unitKm)
  const [xs, ys] = [along(0), along(1)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function pathOf(line: WholeLine): string {
  const [[x, y] = [0, 0]] = line
  const steps = line.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = line[i] ?? [x, y]
    return `${x - fromX} ${y - fromY}`
  })
  return `M${x} ${y}l${steps
    .filter((step) => step !== '0 0')
    .join(' ')
    .replaceAll(' -', '-')}`
}
