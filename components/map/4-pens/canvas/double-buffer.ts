// Canvases that show bitmaps, painted elsewhere and handed over whole.
import type { Box } from '@/data/sheet/level'
import type { Context } from './paper'

interface Buffer {
  /** What is painted on, in a size in pixels. @throws {Error} when the browser has none to give */
  context(width: number, height: number): Context
  /** Shows on the canvas what was painted. */
  flip(): void
  /** Shows nothing, and gives the memory back. */
  release(): void
}

// By the processor: a GPU cuts thousands of corners of coast into triangles first, which takes it far longer.
const settings: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true }

/**
 * For an opaque picture that is painted over some frames, while the one before is shown. Chromium without a GPU copies a 2D
 * canvas that is on the page for every frame, painted or not, and a bitmap never.
 * @throws {Error} when the browser gives no context
 */
export const doubleBuffer = (canvas: HTMLCanvasElement) => byBitmaps(canvas, settings)

interface FrameBuffer {
  /** It is told (`contextlost`, `contextrestored`) when a GPU is reset and with it what canvases show. */
  readonly witness: HTMLCanvasElement
  /** Shows nothing. */
  reset(): void
  /**
   * Shows what is painted in a box, in so many pixels to one CSS px; `paint` is told where the canvas begins. All else in CSS
   * px of the stage.
   */
  show(box: Box, ratio: number, paint: (context: Context, x: number, y: number) => void): void
}

/** Bitmaps are made of squares of so many pixels: in most frames they are as large as in the one before. */
const squarePx = 64

/**
 * For what is painted anew in each frame. Chromium with a GPU takes four times as long to show a 2D canvas as to show a
 * bitmap; without one most of the time goes into memory for the bitmap, which therefore holds what is seen and no more.
 * @throws {Error} when the browser gives no context
 */
export function frameBuffer(canvas: HTMLCanvasElement): FrameBuffer {
  const buffer = byBitmaps(canvas)
  const { style } = canvas
  // It is laid out in its own pixels, which the transform brings to the screen's: another size of it changes no style.
  style.width = style.height = 'auto'
  return {
    witness: painted(),
    reset: () => buffer.release(),
    show: ([left, top, right, bottom], ratio, paint) => {
      const square = squarePx / ratio
      const [x, y] = [squarePx * Math.floor(left / square), squarePx * Math.floor(top / square)]
      const width = Math.max(0, squarePx * Math.ceil(right / square) - x)
      const height = Math.max(0, squarePx * Math.ceil(bottom / square) - y)
      paint(buffer.context(width, height), x / ratio, y / ratio)
      buffer.flip()
      style.transform = `scale(${1 / ratio}) translate(${x}px,${y}px)`
    },
  }
}

/** Chromium tells of a reset only 2D canvases that hold something, which none does that has handed its bitmap over. */
function painted(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1)
  return canvas
}

/**
 * `finish` has everything painted by now: a canvas keeps a list of what it was told and paints it after the task, where no
 * clock of ours runs.
 */
function byBitmaps(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): Buffer & { finish(): void } {
  const shown = canvas.getContext('bitmaprenderer', settings)
  let spare = new OffscreenCanvas(1, 1)
  const context = (width: number, height: number) => {
    const found = spare.getContext('2d', settings) // the same one each time
    if (!shown || !found) throw new Error('no 2D canvas')
    takeSize(spare, Math.round(width), Math.round(height))
    return found
  }
  // Where a GPU paints all the same, to read a pixel takes longer than to paint.
  const isNear = (context(1, 1) as Context as CanvasRenderingContext2D).getContextAttributes?.()
    .willReadFrequently
  return {
    context,
    flip: () => {
      const { width, height } = spare
      takeSize(canvas, width, height) // it would keep its own
      // Of nothing there is no bitmap, and the last one would be kept.
      shown?.transferFromImageBitmap(width * height ? spare.transferToImageBitmap() : null)
    },
    finish: () => isNear && spare.getContext('2d', settings)?.getImageData(0, 0, 1, 1),
    release: () => {
      shown?.transferFromImageBitmap(null) // which a canvas keeps otherwise, also one of no size
      spare.width = 0 // gives its memory back at once
      // After a GPU's reset an old one may be lost for longer than the page. Its context is asked for when it is painted on:
      // that the browser has none is a fault of the painting, and keeps no stage from sleeping or being taken away.
      spare = new OffscreenCanvas(0, 0)
      canvas.width = canvas.height = 0
    },
  }
}

/** One that is set, be it the same, is work for the browser. */
function takeSize(canvas: HTMLCanvasElement | OffscreenCanvas, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
}
