import { apply } from '@/components/map/1-plot/camera'
import type { Rect } from '@/components/map/1-plot/rect'
import type { Ground, Item, Shade, Sign, Stroke } from '@/components/map/3-drawing/items'
import { paintLine } from './line'
import type { Context, Paper } from './paper'

/** Puts items on a canvas, one after another. */
export function paint(context: Context, items: readonly Item<Path2D>[], paper: Paper): void {
  for (const _ of painting(context, items, paper));
}

/** The same in as many parts as whoever runs it likes: it stops before each shape of the ground. */
export function* painting(
  context: Context,
  items: readonly Item<Path2D>[],
  paper: Paper,
): Generator<void, void> {
  for (const item of items) {
    context.setTransform(paper.ratio, 0, 0, paper.ratio, 0, 0)
    if (item.kind === 'ground') yield* paintGround(context, item, paper)
    else {
      context.globalAlpha = item.opacity
      if (item.kind === 'line') {
        take(context, item.stroke)
        paintLine(context, item, paper)
      } else if (item.kind === 'sign') paintSign(context, item, paper)
      else if (item.kind === 'shade') yield* paintShade(context, item, paper)
      else {
        context.fillStyle = item.fill
        if (item.box) onSheet(context, paper)
        else context.resetTransform()
        const [x0, y0, x1, y1] = item.box ?? [0, 0, context.canvas.width, context.canvas.height]
        context.fillRect(x0, y0, x1 - x0, y1 - y0)
      }
    }
  }
  context.globalAlpha = 1
}

function onSheet(context: Context, { matrix: [a, b, c, d, e, f], ratio }: Paper, unitKm = 1): void {
  const unit = ratio * unitKm
  context.setTransform(a * unit, b * unit, c * unit, d * unit, e * ratio, f * ratio)
}

/** `unitPx`: CSS px to one unit of the canvas as it is transformed. */
function take(context: Context, { colour, width, dash }: Stroke, unitPx = 1): void {
  context.strokeStyle = colour
  context.lineWidth = width / unitPx
  context.setLineDash(dash as number[]) // the canvas copies it
}

function* paintGround(
  context: Context,
  { unitKm, layers, clip }: Ground<Path2D>,
  paper: Paper,
): Generator<void, void> {
  context.save()
  if (clip) {
    const [x0, y0, x1, y1] = clip
    onSheet(context, paper)
    context.beginPath()
    context.rect(x0, y0, x1 - x0, y1 - y0)
    context.clip()
  }
  try {
    onSheet(context, paper, unitKm)
    const unitPx = Math.hypot(paper.matrix[0], paper.matrix[1]) * unitKm
    for (const { shapes, fill, stroke, opacity } of layers) {
      context.globalAlpha = opacity
      if (fill) {
        context.fillStyle = fill
        for (const shape of shapes) {
          yield
          context.fill(shape, 'evenodd')
        }
      }
      if (stroke) {
        take(context, stroke, unitPx)
        for (const shape of shapes) {
          yield
          context.stroke(shape)
        }
      }
    }
  } finally {
    context.restore() // also where the picture is given up half painted
  }
}

/** In how many bands of the canvas a picture is put on: at once it would take a slow phone several frames. */
const shadeBands = 16

function* paintShade(
  context: Context,
  { image, box: [x0, y0, x1, y1] }: Shade<Path2D>,
  paper: Paper,
): Generator<void, void> {
  const { width, height } = context.canvas
  const band = Math.ceil(height / shadeBands)
  for (let top = 0; top < height; top += band) {
    yield
    context.save()
    context.resetTransform()
    context.beginPath()
    context.rect(0, top, width, band)
    context.clip()
    onSheet(context, paper)
    context.globalCompositeOperation = 'hard-light'
    context.drawImage(image, x0, y0, x1 - x0, y1 - y0)
    context.restore()
  }
}

function paintSign(context: Context, sign: Sign, { matrix, ratio }: Paper): void {
  const { at, drop, heading, scale = 1, lasting } = sign
  const [x, y] = apply(matrix, at)
  context.translate(x, y + drop)
  if (heading !== undefined) context.rotate(heading + Math.atan2(matrix[1], matrix[0]))
  context.scale(scale, scale)
  if (lasting) {
    const [width, height] = [lasting.width + 2, lasting.height + 2]
    context.drawImage(imageOf(sign, width, height, ratio * scale), -width / 2, -height / 2, width, height)
  } else if (sign.rects) paintRects(context, sign, sign.rects)
  else paintShape(context, sign)
}

/** Hundreds of plain boxes cost a GPU next to nothing, and one path of them as much as a country. */
function paintRects(context: Context, { fill, stroke }: Sign, rects: readonly Rect[]): void {
  const put = (colour: string | undefined, around: number) => {
    context.fillStyle = colour ?? 'none'
    for (const { x, y, width, height } of rects)
      context.fillRect(x - around, y - around, width + 2 * around, height + 2 * around)
  }
  if (stroke) put(stroke.colour, stroke.width / 2)
  put(fill, 0)
}

function paintShape(context: Context, { path, fill, stroke, halo }: Sign): void {
  const shape = new Path2D(path)
  context.lineJoin = 'round'
  if (stroke) take(context, stroke)
  if (stroke && halo) context.stroke(shape)
  if (fill) {
    context.fillStyle = fill
    context.fill(shape)
  }
  if (stroke && !halo) context.stroke(shape)
}

let kept: { readonly key: string; readonly image: HTMLCanvasElement } | undefined

/**
 * A lasting sign, drawn once: the thousand little strokes of a stack would take half a frame. A GPU that is reset
 * forgets it.
 */
function imageOf(sign: Sign, width: number, height: number, ratio: number): HTMLCanvasElement {
  const key = [ratio, sign.fill, sign.stroke?.colour, sign.path].join()
  if (kept?.key === key) return kept.image
  const image = document.createElement('canvas')
  image.width = Math.ceil(width * ratio)
  image.height = Math.ceil(height * ratio)
  image.addEventListener('contextlost', () => {
    kept = undefined
  })
  const context = image.getContext('2d')
  if (context) {
    context.setTransform(image.width / width, 0, 0, image.height / height, 0, 0)
    context.translate(width / 2, height / 2)
    paintShape(context, sign)
  }
  kept = { key, image }
  return image
}
