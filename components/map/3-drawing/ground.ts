import { type Matrix, unapply } from '@/components/map/1-plot/camera'
import { countries, type Drawable, type LevelId, type levelsFor } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import type { Box } from '@/data/sheet/level'
import type { Ink } from './ink'
import { pixelRatio } from './pixel-ratio'

/**
 * Width of shores and borders in CSS px: just under one pixel of the device, which is drawn several times faster than any
 * wider line. Just under, because Skia takes the longer side of a turned line plus half the shorter for its width
 * (`DrawTreatAAStrokeAsHairline`), up to 1.118 times too much. The stylesheet gives the still the same.
 */
export function hairline(ratio: number): number {
  return ratio < 1.5 ? 0.89 : 0.445
}

/** Draws sea, land, lakes, shores and borders. `matrix` leads from sheet km to device pixels. */
export function paintGround(
  context: CanvasRenderingContext2D,
  matrix: Matrix,
  levels: ReadonlyMap<LevelId, Drawable>,
  need: ReturnType<typeof levelsFor>,
  ink: Ink,
  scene: Pick<Scene, 'veil' | 'tint'>,
): void {
  const { width, height } = context.canvas
  const fill = (colour: string) => {
    context.resetTransform()
    context.fillStyle = colour
    context.fillRect(0, 0, width, height)
  }
  context.globalAlpha = 1
  fill(ink.sea)
  const view = viewBox(matrix, width, height)
  const fine = need.fineness > 0 ? levels.get(need.fine) : undefined
  const ground = levels.get(need.ground) ?? levels.get('wide') ?? levels.get('coarse')
  const paint = (level: Drawable) => paintLevel(context, level, matrix, view, ink, scene.tint)

  if (ground && !(fine && need.fineness === 1 && covers(fine.box, view))) paint(ground)
  if (fine) {
    context.globalAlpha = need.fineness
    context.setTransform(...matrix)
    context.fillStyle = ink.sea
    const [x0, y0, x1, y1] = fine.box
    context.fillRect(x0, y0, x1 - x0, y1 - y0)
    paint(fine)
  }
  if (scene.veil > 0) {
    context.globalAlpha = scene.veil
    fill(ink.paper)
  }
}

function paintLevel(
  context: CanvasRenderingContext2D,
  { unitKm, pieces }: Drawable,
  [a, b, c, d, e, f]: Matrix,
  view: Box,
  ink: Ink,
  tint: Scene['tint'],
): void {
  const visible = pieces.filter(({ box }) => overlaps(box, view))
  context.setTransform(a * unitKm, b * unitKm, c * unitKm, d * unitKm, e, f)
  for (const country of countries) {
    context.fillStyle = country === 'rest' || country === 'IRN' ? ink.land : ink.story
    for (const { paths } of visible) if (paths[country]) context.fill(paths[country], 'evenodd')
    const strength = tint[country] ?? 0
    if (strength === 0) continue
    const alpha = context.globalAlpha
    context.globalAlpha = alpha * strength
    context.fillStyle = ink.tint
    for (const { paths } of visible) if (paths[country]) context.fill(paths[country], 'evenodd')
    context.globalAlpha = alpha
  }
  context.fillStyle = ink.sea
  for (const { paths } of visible) if (paths.lakes) context.fill(paths.lakes, 'evenodd')
  const ratio = pixelRatio()
  context.lineWidth = (hairline(ratio) * ratio) / (Math.hypot(a, b) * unitKm)
  for (const line of ['coast', 'borders'] as const) {
    context.strokeStyle = line === 'coast' ? ink.coast : ink.border
    for (const { paths } of visible) if (paths[line]) context.stroke(paths[line])
  }
}

/** The box of the sheet (km) that a canvas of this size in device pixels shows. */
function viewBox(matrix: Matrix, width: number, height: number): Box {
  const corners = [0, width].flatMap((x) => [0, height].map((y) => unapply(matrix, [x, y])))
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
const covers = (a: Box, b: Box) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3]
