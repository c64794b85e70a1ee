import { piecesFrom, type WholeLine } from './decode'
import type { Piece, SheetFile, SheetLevel } from './level'

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
