// Canvases that show bitmaps, painted elsewhere and handed over whole.
import type { Context } from './paper'

interface Buffer {
  /** What is painted on. */
  readonly context: Context
  /** Shows on the canvas what was painted. */
  flip(): void
  /** Takes a size in pixels and shows nothing. */
  resize(width: number, height: number): void
}

// By the processor: a GPU cuts thousands of corners of coast into triangles first, which takes it far longer.
const settings: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true }

/**
 * For an opaque picture that is painted over some frames, while the one before is shown. Chromium without a GPU copies a 2D
 * canvas that is on the page for every frame, painted or not, and a bitmap never. `finish` has everything painted by now: a
 * canvas keeps a list of what it was told and paints it after the task, where no clock of ours runs.
 * @throws {Error} when the browser gives no context
 */
export function doubleBuffer(canvas: HTMLCanvasElement): Buffer & { finish(): void } {
  const buffer = byBitmaps(canvas, settings)
  const { context } = buffer
  // Where a GPU paints all the same, to read a pixel takes longer than to paint.
  const isNear = (context as Context as CanvasRenderingContext2D).getContextAttributes?.().willReadFrequently
  return { ...buffer, finish: () => isNear && context.getImageData(0, 0, 1, 1) }
}

/**
 * For what is painted anew in each frame: `clear` comes before, `flip` after. Chromium with a GPU takes four times as long
 * to show a 2D canvas as to show a bitmap; the other engines take longer for a bitmap.
 * @throws {Error} when the browser gives no context
 */
export function frameBuffer(canvas: HTMLCanvasElement): Buffer & { clear(): void } {
  const nothing = () => {}
  const isChromium = 'userAgentData' in navigator
  // A bitmap that was handed over leaves nothing behind.
  if (isChromium) return { ...byBitmaps(canvas), clear: nothing }
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2D canvas')
  const clear = () => {
    context.resetTransform()
    context.clearRect(0, 0, canvas.width, canvas.height)
  }
  return { context, clear, flip: nothing, resize: resizer(canvas) }
}

function byBitmaps(canvas: HTMLCanvasElement, settings?: CanvasRenderingContext2DSettings) {
  const context = new OffscreenCanvas(1, 1).getContext('2d', settings)
  const shown = canvas.getContext('bitmaprenderer', settings)
  if (!context || !shown) throw new Error('no 2D canvas')
  const flip = () => shown.transferFromImageBitmap(context.canvas.transferToImageBitmap())
  return { context, flip, resize: resizer(canvas, context.canvas) }
}

function resizer(...canvases: (HTMLCanvasElement | OffscreenCanvas)[]): Buffer['resize'] {
  return (width, height) => {
    for (const canvas of canvases) {
      canvas.width = Math.round(width)
      canvas.height = Math.round(height)
    }
  }
}
