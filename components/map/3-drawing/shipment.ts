import { apply, type Matrix, type Viewport } from '@/components/map/1-plot/camera'
import { type PlottedLeg, type Point, stretch } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import { marksPath, openMarksPath, stackLift, stackSize, vehiclePaths } from '@/components/map/2-scene/marks'
import type { Scene } from '@/components/map/2-scene/scene'
import type { CargoScene, LegScene, VehicleScene } from '@/components/map/2-scene/settled'
import type { Ink } from './ink'

/** Strokes of the journey in CSS px, shared with the still. `dash` is why a line counts as illustrative. */
export const journeyLines = {
  ahead: { width: 1.25, dash: [2, 4] },
  trail: { width: 2.5, dash: [7, 4] },
  fresh: { width: 4.5, dash: [9, 5] },
  open: { width: 1.5, dash: [2, 5] },
  border: { width: 1.5, dash: [] },
} as const

/** The stroke of a leg: solid where somebody told its path. */
export function legStroke({ known }: PlottedLeg, look: 'ahead' | 'trail'): Stroke {
  return known ? { ...journeyLines[look], dash: [] } : journeyLines[look]
}

export interface Stroke {
  readonly width: number
  readonly dash: readonly number[]
}

interface Canvas {
  readonly plot: Plot
  readonly scene: Scene
  /** From sheet km to CSS px. */
  readonly matrix: Matrix
  readonly ratio: number
  readonly ink: Ink
  readonly view: Viewport
}

/** Draws what moves over the ground: legs, vehicle, container marks, open lines. */
export function paintShipment(context: CanvasRenderingContext2D, canvas: Canvas): void {
  const { plot, scene, matrix, ratio, ink } = canvas
  context.resetTransform()
  context.clearRect(0, 0, context.canvas.width, context.canvas.height)
  context.scale(ratio, ratio)
  context.lineJoin = 'round'
  scene.legs.forEach((leg, i) => {
    paintLeg(context, canvas, plot.legs[i], leg)
  })
  if (plot.border && scene.border > 0) {
    context.globalAlpha = scene.border
    line(
      context,
      [plot.border.from, plot.border.to].map((p) => apply(matrix, p)),
      journeyLines.border,
      ink.ink,
    )
  }
  if (scene.open) paintOpen(context, canvas, scene.open)
  if (scene.vehicle) paintVehicle(context, canvas, scene.vehicle)
  if (scene.cargo) paintCargo(context, canvas, scene.cargo, scene.vehicle !== null)
  context.globalAlpha = 1
}

function paintLeg(
  context: CanvasRenderingContext2D,
  { matrix, ink, scene }: Canvas,
  leg: PlottedLeg | undefined,
  { ahead, trail, km, fresh }: LegScene,
): void {
  if (!leg) return
  const faded = 1 - scene.veil
  if (ahead > 0) {
    context.globalAlpha = 0.75 * ahead * faded
    const points = stretch(leg, km, leg.lengthKm).reverse() // dashes stand still where the line ends, not where it is eaten
    line(
      context,
      points.map((p) => apply(matrix, p)),
      legStroke(leg, 'ahead'),
      ink.accent,
    )
  }
  if (trail > 0) {
    context.globalAlpha = trail * faded
    line(
      context,
      stretch(leg, 0, km).map((p) => apply(matrix, p)),
      fresh ? journeyLines.fresh : legStroke(leg, 'trail'),
      ink.accent,
    )
  }
}

/** Strokes a line, but only those runs of it that the stage shows: dashing a thousand screens of railway costs frames. */
function line(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  { width, dash }: Stroke,
  colour: string,
): void {
  const { a: ratio } = context.getTransform()
  const right = context.canvas.width / ratio
  const bottom = context.canvas.height / ratio
  context.lineWidth = width
  context.strokeStyle = colour
  context.setLineDash([...dash])
  let length = 0
  let open = false
  points.forEach((to, i) => {
    const from = points[i - 1]
    if (!from) return
    const shown =
      Math.max(from[0], to[0]) > -width &&
      Math.min(from[0], to[0]) < right + width &&
      Math.max(from[1], to[1]) > -width &&
      Math.min(from[1], to[1]) < bottom + width
    if (open && !shown) context.stroke()
    if (shown && !open) {
      context.beginPath()
      context.lineDashOffset = length
      context.moveTo(...from)
    }
    if (shown) context.lineTo(...to)
    open = shown
    length += Math.hypot(to[0] - from[0], to[1] - from[1])
  })
  if (open) context.stroke()
  context.lineDashOffset = 0
}

function paintOpen(
  context: CanvasRenderingContext2D,
  { plot, matrix, ink, ratio }: Canvas,
  { step, opacity }: NonNullable<Scene['open']>,
): void {
  const open = plot.steps[step]?.open
  if (!open) return
  const from = apply(matrix, open.from)
  const to = apply(matrix, open.to)
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  context.globalAlpha = opacity
  line(context, [from, to], journeyLines.open, ink.ink)
  context.setLineDash([])
  context.save()
  context.translate(from[0], from[1])
  context.rotate(Math.atan2(to[1] - from[1], to[0] - from[0]))
  context.lineWidth = 1.5
  context.fillStyle = ink.paper
  const marks = new Path2D(openMarksPath(open.marks, length))
  context.fill(marks)
  context.stroke(marks)
  context.stroke(new Path2D(`M${length - 8} -5L${length} 0L${length - 8} 5`))
  context.restore()
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
}

function paintVehicle(
  context: CanvasRenderingContext2D,
  { matrix, ink }: Canvas,
  { mode, at, heading, opacity }: VehicleScene,
): void {
  const [x, y] = apply(matrix, at)
  context.save()
  context.globalAlpha = opacity
  context.translate(x, y)
  context.rotate(heading + Math.atan2(matrix[1], matrix[0]))
  const path = new Path2D(vehiclePaths[mode])
  context.setLineDash([])
  context.lineJoin = 'round'
  context.strokeStyle = ink.paper
  context.lineWidth = 4
  context.stroke(path)
  context.fillStyle = ink.accent
  context.fill(path)
  context.restore()
}

function paintCargo(
  context: CanvasRenderingContext2D,
  { matrix, ink, ratio }: Canvas,
  cargo: CargoScene,
  aboard: boolean,
): void {
  const from = apply(matrix, cargo.from)
  const to = apply(matrix, cargo.to)
  const { height } = stackSize(cargo.count)
  context.save()
  context.globalAlpha = cargo.opacity
  context.translate(from[0], from[1] + cargo.drop)
  if (aboard && cargo.drop === -stackLift) {
    context.setLineDash([])
    context.strokeStyle = ink.accent
    context.lineWidth = 1
    context.stroke(new Path2D(`M0 ${height / 2 + 2}V${stackLift - 6}`))
  }
  if (cargo.strewn === 0 && cargo.moved % 1 === 0) {
    const [x, y] = cargo.moved === 1 ? [to[0] - from[0], to[1] - from[1]] : [0, 0]
    const { width } = stackSize(cargo.count)
    context.drawImage(
      stackPicture(cargo.count, ink, ratio),
      x - width / 2 - 1,
      y - height / 2 - 1,
      width + 2,
      height + 2,
    )
  } else {
    paintMarks(context, marksPath({ ...cargo, shift: [to[0] - from[0], to[1] - from[1]] }), ink)
  }
  context.restore()
}

function paintMarks(context: CanvasRenderingContext2D, path: string, ink: Ink): void {
  const marks = new Path2D(path)
  context.setLineDash([])
  context.lineWidth = 1.6
  context.strokeStyle = ink.paper
  context.stroke(marks)
  context.fillStyle = ink.accent
  context.fill(marks)
}

let picture: { key: string; canvas: HTMLCanvasElement } | undefined

/** A stack that does not change while it travels, drawn once: a thousand little strokes would take half a frame. */
function stackPicture(count: number, ink: Ink, ratio: number): HTMLCanvasElement {
  const key = [count, ratio, ink.accent, ink.paper].join()
  if (picture?.key === key) return picture.canvas
  const { width, height } = stackSize(count)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil((width + 2) * ratio)
  canvas.height = Math.ceil((height + 2) * ratio)
  const context = canvas.getContext('2d')
  if (context) {
    context.setTransform(canvas.width / (width + 2), 0, 0, canvas.height / (height + 2), 0, 0)
    context.translate(width / 2 + 1, height / 2 + 1)
    paintMarks(context, marksPath({ count, moved: 0, strewn: 0, shift: [0, 0] }), ink)
  }
  picture = { key, canvas }
  return canvas
}
