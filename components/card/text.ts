// Line breaks and sizes by the widths of the fonts' own characters, so that a text fits by measure.
import type { Advances } from '@/data/check/advances'
import { widthEm as sumOfAdvances } from '@/data/check/card'

/** Heights of a line in em. */
export const leading = { headline: 1.08, small: 1.25, strip: 1.4 } as const

export interface SetText {
  readonly lines: readonly string[]
  readonly sizePx: number
}

const measured = new WeakMap<Advances, Map<string, number>>()

/** `widthEm` of data/check/card.ts, remembered: names and words come again on every card. */
export function widthEm(text: string, advances: Advances): number {
  const known = measured.get(advances) ?? new Map<string, number>()
  measured.set(advances, known)
  const width = known.get(text) ?? sumOfAdvances(text, advances)
  known.set(text, width)
  return width
}

/** The widest of some lines, in px. */
export function widthPx({ lines, sizePx }: SetText, advances: Advances): number {
  return Math.max(...lines.map((line) => widthEm(line, advances))) * sizePx
}

/**
 * A text at the largest of the sizes (which fall) at which it fits a box and leaves no lone short word on a line;
 * failing that, at the largest at which it fits. `leading` is the height of a line in em.
 * @throws {RangeError} when it does not fit at the last size either.
 */
export function fitText(
  text: string,
  advances: Advances,
  sizes: readonly number[],
  { width, height, leading }: { readonly width: number; readonly height: number; readonly leading: number },
): SetText {
  const pieces = piecesOf(text, advances)
  const fitting = sizes.flatMap((sizePx) => {
    const lines = breakLines(pieces, width / sizePx, Math.floor(height / (sizePx * leading)))
    return lines ? [{ sizePx, lines }] : []
  })
  const found = fitting.find(({ lines }) => !isRagged(lines, advances)) ?? fitting[0]
  if (found) return found
  throw new RangeError(`“${text}” does not fit ${width} x ${height} px at ${sizes.at(-1)} px`)
}

/** Whether a line is less than 0.45 of the widest. */
function isRagged(lines: readonly string[], advances: Advances): boolean {
  const widths = lines.map((line) => widthEm(line, advances))
  return Math.min(...widths) < Math.max(...widths) * 0.45
}

interface Piece {
  readonly text: string
  /** Its width, and that without the space at its end, which a line does not need. */
  readonly em: number
  readonly bareEm: number
}

/** A text cut wherever a line may end: after a space, and after a hyphen within a word. */
function piecesOf(text: string, advances: Advances): Piece[] {
  const pieces = text.match(/[^ -]+(-|(?= |$)) ?|- ?/g) ?? []
  return pieces.map((text) => ({
    text,
    em: widthEm(text, advances),
    bareEm: widthEm(text.trimEnd(), advances),
  }))
}

/** The fewest lines that hold the pieces, as even as can be; null when there would be more than `most`. */
function breakLines(pieces: readonly Piece[], mostEm: number, most: number): string[] | null {
  for (let count = 1; count <= Math.min(most, pieces.length); count += 1) {
    const found = evenest(pieces, mostEm, count)
    if (found) return found.lines
  }
  return null
}

/** Exactly `count` lines with the least sum of squared white space at their ends. */
function evenest(
  pieces: readonly Piece[],
  mostEm: number,
  count: number,
): { lines: string[]; cost: number } | null {
  let best: { lines: string[]; cost: number } | null = null
  for (let n = pieces.length - count + 1; n > 0; n -= 1) {
    const line = pieces.slice(0, n)
    const white = mostEm - line.reduce((sum, { em, bareEm }, i) => sum + (i < n - 1 ? em : bareEm), 0)
    const last = count === 1
    if (white < 0 || (last && n < pieces.length)) continue
    const rest = last ? { lines: [], cost: 0 } : evenest(pieces.slice(n), mostEm, count - 1)
    if (!rest) continue
    const cost = white ** 2 + rest.cost
    if (!best || cost < best.cost)
      best = {
        cost,
        lines: [
          line
            .map(({ text }) => text)
            .join('')
            .trim(),
          ...rest.lines,
        ],
      }
  }
  return best
}
