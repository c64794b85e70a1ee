// The base map of a card, as SVG.
import type { Matrix } from '@/components/map/1-plot/camera'
import { levels } from '@/components/map/1-plot/levels'
import type { Box, Piece, SheetLevel } from '@/data/sheet/level'
import { ink } from './ink'

interface View {
  /** From sheet km to card px. */
  readonly matrix: Matrix
  readonly width: number
  readonly height: number
  /** Card px to one CSS px of the page's map. */
  readonly ratio: number
  /** 0..1 by country. */
  readonly tint: Readonly<Record<string, number>>
}

/** Above so many km to the card px the coarse level will do; below so many the fine pieces are needed. */
const coarseAbove = 5
const fineBelow = 0.85

/** Width of shores and borders in CSS px of the page's map. */
const lineWidth = 0.5

const lands = ['rest', 'RUS', 'UKR', 'PRK', 'IRN'] as const

/** Sea, land, shores and borders of a view. */
export function groundSvg(view: View): string {
  const box = boxOf(view)
  const kmPerPx = 1 / Math.hypot(view.matrix[0], view.matrix[1])
  const fine = kmPerPx < fineBelow ? levels[box[0] + box[2] > 0 ? 'east' : 'west'] : undefined
  const ground = fine && covers(fine.box, box) ? undefined : levels[kmPerPx > coarseAbove ? 'coarse' : 'wide']
  return [
    `<rect width="${view.width}" height="${view.height}" fill="${ink.sea}"/>`,
    ground ? levelSvg(ground, view, box) : '',
    fine ? seaUnder(fine, view) + levelSvg(fine, view, box) : '',
  ].join('')
}

/** Sea over the ground level where a fine piece goes on it. */
function seaUnder({ box: [x0, y0, x1, y1] }: SheetLevel, { matrix }: View): string {
  return `<path transform="matrix(${digits(matrix)})" fill="${ink.sea}" d="M${x0} ${y0}H${x1}V${y1}H${x0}z"/>`
}

function levelSvg({ unitKm, pieces }: SheetLevel, { matrix, ratio, tint }: View, box: Box): string {
  const [a, b, c, d, e, f] = matrix
  const inView = pieces.filter((piece) => overlaps(piece.box, box))
  const perUnit = Math.hypot(a, b) * unitKm
  const fill = (layer: keyof Omit<Piece, 'box'>, colour: string, opacity = 1) =>
    inView.map((piece) =>
      piece[layer]
        ? `<path fill="${colour}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''} d="${piece[layer]}"/>`
        : '',
    )
  const stroke = (layer: 'coast' | 'borders', colour: string) =>
    `<path fill="none" stroke="${colour}" stroke-width="${((lineWidth * ratio) / perUnit).toFixed(3)}" d="${inView.map((piece) => piece[layer]).join('')}"/>`
  return [
    `<g fill-rule="evenodd" transform="matrix(${digits([a * unitKm, b * unitKm, c * unitKm, d * unitKm, e, f])})">`,
    ...lands.flatMap((land) => [
      ...fill(land, land === 'rest' || land === 'IRN' ? ink.land : ink.story),
      ...(tint[land] ? fill(land, ink.tint, tint[land]) : []),
    ]),
    ...fill('lakes', ink.sea),
    stroke('coast', ink.coast),
    stroke('borders', ink.border),
    '</g>',
  ].join('')
}

/** The box of the sheet (km) that a view shows. */
function boxOf({ matrix: [a, b, c, d, e, f], width, height }: View): Box {
  const scale = a * d - b * c
  const corners = [0, width].flatMap((x) =>
    [0, height].map((y) => [(d * (x - e) - c * (y - f)) / scale, (-b * (x - e) + a * (y - f)) / scale]),
  )
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const digits = (matrix: readonly number[]) => matrix.map((n) => Number(n.toPrecision(8))).join(' ')
const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
const covers = (a: Box, b: Box) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3]
