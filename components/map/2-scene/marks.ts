// Marks in CSS px, as SVG path data, so that the still and the live painter draw the very same shapes.
import type { Rect } from '@/components/map/1-plot/rect'
import type { Mode } from '@/data/leg'

/** One hundred marks are a block of ten by ten. */
const pitch = { x: 2.9, y: 2.5 }
const mark = { width: 2.1, height: 1.7 }
const gap = 4
const block = { width: 10 * pitch.x - (pitch.x - mark.width), height: 10 * pitch.y - (pitch.y - mark.height) }

/** Width and height in CSS px of `count` stacked marks: hundreds side by side, five to a row. */
export function stackSize(count: number): { width: number; height: number } {
  const blocks = Math.ceil(count / 100)
  const columns = Math.min(5, blocks)
  const rows = Math.ceil(blocks / 5)
  return {
    width: columns * block.width + (columns - 1) * gap,
    height: rows * block.height + (rows - 1) * gap,
  }
}

/** Top left corner in CSS px of the nth mark of a stack whose own centre is (0, 0). */
function markAt(n: number, count: number): [x: number, y: number] {
  const { width, height } = stackSize(count)
  const hundred = Math.floor(n / 100)
  const x = (hundred % 5) * (block.width + gap) + (n % 10) * pitch.x
  const y = Math.floor(hundred / 5) * (block.height + gap) + Math.floor((n % 100) / 10) * pitch.y
  return [x - width / 2, y - height / 2]
}

/** Where the nth mark lies before it is stacked: strewn over a disc of 75 px, the same every time. */
function strewnAt(n: number, count: number): [x: number, y: number] {
  const angle = n * 2.399963 // the golden angle spreads points evenly over a disc (Vogel 1979)
  const radius = 5 + 70 * Math.sqrt((n + 0.5) / count)
  return [radius * Math.cos(angle), radius * Math.sin(angle) * 0.62]
}

/** How far the nth of `count` marks is on its way when the whole is at `t` (0..1): they leave one after another. */
function turnOf(n: number, count: number, t: number): number {
  const local = Math.min(1, Math.max(0, t * 1.6 - (0.6 * n) / count))
  return local * local * (3 - 2 * local)
}

export interface Stack {
  readonly count: number
  /** 0..1: how far the marks are from `[0, 0]` to `shift`. */
  readonly moved: number
  /** 0..1: 1 is strewn, 0 is stacked. */
  readonly strewn: number
  /** CSS px from where the marks come from to where they go. */
  readonly shift: readonly [x: number, y: number]
}

/** The boxes of the marks, in CSS px around the point that they come from. */
export function markRects({ count, moved, strewn, shift }: Stack): Rect[] {
  const rects: Rect[] = []
  for (let n = 0; n < count; n += 1) {
    let [x, y] = markAt(n, count)
    if (strewn > 0) {
      const t = turnOf(n, count, 1 - strewn)
      const [sx, sy] = strewnAt(n, count)
      x += (sx - x) * (1 - t)
      y += (sy - y) * (1 - t)
    }
    const go = moved === 0 ? 0 : turnOf(n, count, moved)
    x += shift[0] * go
    y += shift[1] * go
    rects.push({ x, y, ...mark })
  }
  return rects
}

/** The marks as SVG path data. */
export function marksPath(stack: Stack): string {
  return markRects(stack)
    .map(({ x, y, width, height }) => `M${x.toFixed(1)} ${y.toFixed(1)}h${width}v${height}h-${width}z`)
    .join('')
}

/** Seen from above and heading right, about 22 px long: a ship, a locomotive with two wagons, a lorry. */
export const vehiclePaths: Readonly<Record<Mode, string>> = {
  sea: 'M-11 -3.6H5C8 -3.6 10.5 -1.6 12 0C10.5 1.6 8 3.6 5 3.6H-11C-11.8 2.4 -11.8 -2.4 -11 -3.6z',
  rail: 'M2 -3H9C10.8 -3 12 -1.6 12 0C12 1.6 10.8 3 9 3H2zM-5.6 -3H0.6V3H-5.6zM-13.2 -3H-7V3H-13.2z',
  road: 'M5 -3H9C10.4 -3 11 -2.4 11 -1.4V1.4C11 2.4 10.4 3 9 3H5zM-11 -3.4H3.6V3.4H-11z',
}

let stack = { count: 0, path: '' }

/** SVG path data of `count` stacked marks; worked out anew only for another number than last time. */
export function stackPath(count: number): string {
  if (stack.count !== count) stack = { count, path: marksPath({ count, moved: 0, strewn: 0, shift: [0, 0] }) }
  return stack.path
}

/** Distance in CSS px from a vehicle or place up to the middle of its stack of marks. */
export const stackLift = 30

/** An open (unfilled) mark on a line along the x axis. */
export const openMark = 'M-5 -3.5h10v7h-10z'

/** CSS px from the place of a stack down to the anchor of its label, which stands on the side away from the place. */
export function cargoLabelDrop(cargo: {
  readonly drop: number
  readonly count: number
  readonly size: number
  readonly open?: string
}): number {
  const { drop, count, size, open } = cargo
  const half = (size * stackSize(count).height) / 2
  const lines = open ? 37 : 22 // the words of open marks are two lines
  return drop > 0 ? drop + half + lines : drop - half
}
