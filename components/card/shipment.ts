// What moves over the ground of a card, as SVG: the same lines, vehicles and marks as on the page.
import { apply, type Matrix } from '@/components/map/1-plot/camera'
import { type PlottedLeg, type Point, stretch } from '@/components/map/1-plot/leg'
import { marksPath, openMarksPath, stackLift, stackSize, vehiclePaths } from '@/components/map/2-scene/marks'
import type { Scene } from '@/components/map/2-scene/scene'
import type { LegScene } from '@/components/map/2-scene/settled'
import { journeyLines, legStroke, type Stroke } from '@/components/map/3-drawing/shipment'
import { ink } from './ink'
import { plot } from './plotted'

/** `matrix` leads from sheet km to CSS px of the page's map; the caller scales the whole to the card. */
export function shipmentSvg(scene: Scene, matrix: Matrix): string {
  const { border, open, vehicle, cargo, veil } = scene
  const opened = open && open.opacity > 0 ? plot.steps[open.step]?.open : null
  return [
    ...plot.legs.map((leg, i) => legSvg(leg, scene.legs[i], matrix, 1 - veil)),
    plot.border && border > 0
      ? line([plot.border.from, plot.border.to], journeyLines.border, ink.ink, matrix)
      : '',
    opened ? openSvg(opened, matrix) : '',
    vehicle ? vehicleSvg(vehicle, matrix) : '',
    cargo ? cargoSvg(cargo, vehicle !== null, matrix) : '',
  ].join('')
}

function legSvg(leg: PlottedLeg, scene: LegScene | undefined, matrix: Matrix, faded: number): string {
  if (!scene) return ''
  const { ahead, trail, km } = scene
  const before = stretch(leg, km, leg.lengthKm).reverse()
  return [
    ahead > 0 ? line(before, legStroke(leg, 'ahead'), ink.accent, matrix, 0.75 * ahead * faded) : '',
    trail > 0 ? line(stretch(leg, 0, km), legStroke(leg, 'trail'), ink.accent, matrix, trail * faded) : '',
  ].join('')
}

function line(
  points: readonly Point[],
  { width, dash }: Stroke,
  colour: string,
  matrix: Matrix,
  opacity = 1,
): string {
  if (points.length < 2) return ''
  const d = points.map((point) => at(apply(matrix, point))).join('L')
  return `<path d="M${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"${dash.length ? ` stroke-dasharray="${dash.join(' ')}"` : ''} stroke-opacity="${opacity.toFixed(2)}"/>`
}

function openSvg({ from, to, marks }: { from: Point; to: Point; marks: number }, matrix: Matrix): string {
  const a = apply(matrix, from)
  const b = apply(matrix, to)
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  return [
    line([from, to], journeyLines.open, ink.ink, matrix),
    `<g transform="translate(${at(a)}) rotate(${degrees(Math.atan2(b[1] - a[1], b[0] - a[0]))})" fill="${ink.paper}" stroke="${ink.ink}" stroke-width="1.5">`,
    `<path d="${openMarksPath(marks, length)}"/><path fill="none" d="M${(length - 8).toFixed(1)} -5L${length.toFixed(1)} 0L${(length - 8).toFixed(1)} 5"/></g>`,
  ].join('')
}

function vehicleSvg({ mode, at: place, heading }: NonNullable<Scene['vehicle']>, matrix: Matrix): string {
  const turn = degrees(heading + Math.atan2(matrix[1], matrix[0]))
  const path = vehiclePaths[mode]
  return `<g transform="translate(${at(apply(matrix, place))}) rotate(${turn})" stroke-linejoin="round"><path d="${path}" fill="none" stroke="${ink.paper}" stroke-width="4"/><path d="${path}" fill="${ink.accent}"/></g>`
}

function cargoSvg(cargo: NonNullable<Scene['cargo']>, aboard: boolean, matrix: Matrix): string {
  const [x, y] = apply(matrix, cargo.from)
  const to = apply(matrix, cargo.to)
  const marks = marksPath({ ...cargo, shift: [to[0] - x, to[1] - y] })
  const leader = `M0 ${stackSize(cargo.count).height / 2 + 2}V${stackLift - 6}`
  return [
    `<g transform="translate(${at([x, y + cargo.drop])})">`,
    aboard && cargo.drop === -stackLift
      ? `<path d="${leader}" stroke="${ink.accent}" stroke-width="1"/>`
      : '',
    `<path d="${marks}" fill="none" stroke="${ink.paper}" stroke-width="1.6"/><path d="${marks}" fill="${ink.accent}"/></g>`,
  ].join('')
}

const at = ([x, y]: readonly [number, number]) => `${x.toFixed(1)} ${y.toFixed(1)}`
const degrees = (radians: number) => ((radians * 180) / Math.PI).toFixed(2)
