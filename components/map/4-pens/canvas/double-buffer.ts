// A canvas and a spare one beside it, which is painted on for some frames and then shown as a whole.
import type { Context } from './paper'

interface DoubleBuffer {
  /** What is painted on. */
  readonly spare: Context
  /** Shows on the canvas what the spare one holds; that may hold nothing afterwards. */
  flip(): void
  /**
   * Has everything painted by now: a canvas keeps a list of what it was told and paints it after the task, where no clock
   * of ours runs.
   */
  finish(): void
}

// By the processor: a GPU cuts thousands of corners of coast into triangles first, which takes it far longer.
const settings: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true }

/** @throws {Error} when the browser gives no context */
export function doubleBuffer(canvas: HTMLCanvasElement): DoubleBuffer {
  return byBitmaps(canvas) ?? byCopies(canvas)
}

/** Without a copy; and Chromium without a GPU copies a canvas that is drawn on for every frame, painted or not. */
function byBitmaps(canvas: HTMLCanvasElement): DoubleBuffer | null {
  const spare = window.OffscreenCanvas && new OffscreenCanvas(1, 1).getContext('2d', settings)
  const shown = spare && canvas.getContext('bitmaprenderer', { alpha: false })
  if (!spare || !shown) return null
  const flip = () => shown.transferFromImageBitmap(spare.canvas.transferToImageBitmap())
  return { spare, flip, finish: finisher(spare) }
}

function byCopies(canvas: HTMLCanvasElement): DoubleBuffer {
  const shown = canvas.getContext('2d', { alpha: false })
  const spare = document.createElement('canvas').getContext('2d', settings)
  if (!shown || !spare) throw new Error('no 2D canvas')
  const flip = () => {
    shown.resetTransform()
    shown.drawImage(spare.canvas, 0, 0)
  }
  return { spare, flip, finish: finisher(spare) }
}

/** Where a GPU paints all the same, to read a pixel takes longer than to paint. */
function finisher(spare: Context): () => void {
  const isNear = (spare as CanvasRenderingContext2D).getContextAttributes?.().willReadFrequently
  return () => {
    if (isNear) spare.getImageData(0, 0, 1, 1)
  }
}
