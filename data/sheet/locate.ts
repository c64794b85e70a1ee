// Asks the sheet itself what lies at a point, by its drawn paths. For checks and tests on the server; the browser
// only paints.
import { type Land, type Piece, type SheetLevel, storyCountries } from './level'
import type { SheetPoint } from './projection'

const lands: readonly Land[] = [...storyCountries, 'rest']

/**
 * What a level of the sheet draws at a point (sheet km): a country of the story, other land (`rest`), a lake, or
 * null for the sea. A lake covers the land below it.
 * @throws {RangeError} for a point outside the level's box, of which the level knows nothing.
 */
export function countryAt(level: SheetLevel, point: SheetPoint): Land | 'lake' | null {
  if (!holds(level, point)) throw new RangeError(`${point} is outside the level's box ${level.box}`)
  const at = level.pieces.filter((piece) => holds(piece, point))
  const covers = (layer: Land | 'lakes') =>
    at.some((piece) => isInside(linesOf(piece, layer, level.unitKm), point))
  if (covers('lakes')) return 'lake'
  return lands.find(covers) ?? null
}

/** A piece of sheet line, in sheet km. */
export type SheetLine = readonly SheetPoint[]

/**
 * The lines or rings of one layer of a piece, in sheet km.
 * @throws {SyntaxError} for path data other than the generator's own (`M`, then relative `l`, then `z` or nothing).
 */
export function linesOf(
  piece: Partial<Piece>,
  layer: Exclude<keyof Piece, 'box'>,
  unitKm: number,
): readonly SheetLine[] {
  const path = piece[layer] ?? ''
  const known = parsed.get(piece)?.get(path)
  if (known) return known
  const lines = parse(path, unitKm)
  parsed.set(piece, (parsed.get(piece) ?? new Map()).set(path, lines))
  return lines
}

const parsed = new WeakMap<Partial<Piece>, Map<string, readonly SheetLine[]>>()

function parse(path: string, unitKm: number): SheetLine[] {
  if (!/^(M-?\d+ ?-?\d+l[-\d ]+z?)*$/.test(path))
    throw new SyntaxError(`not a path of the sheet: ${path.slice(0, 40)}`)
  return path
    .split('M')
    .slice(1)
    .map((text) => {
      const numbers = text.match(/-?\d+/g)?.map(Number) ?? []
      const line: SheetPoint[] = []
      let [x, y] = [0, 0]
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i] ?? 0
        y += numbers[i + 1] ?? 0
        line.push([x * unitKm, y * unitKm])
      }
      return line
    })
}

function holds({ box: [x0, y0, x1, y1] }: Pick<Piece, 'box'>, [x, y]: SheetPoint): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

/** Even-odd rule over all rings together, as the painters fill them. */
function isInside(rings: readonly SheetLine[], [x, y]: SheetPoint): boolean {
  let inside = false
  for (const ring of rings) {
    let [x0, y0] = ring.at(-1) ?? [0, 0]
    for (const [x1, y1] of ring) {
      if (y1 > y !== y0 > y && x < ((x0 - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside
      ;[x0, y0] = [x1, y1]
    }
  }
  return inside
}
