// Canvases that show bitmaps, painted elsewhere and handed over whole.
import type { Context } from './paper'

interface Buffer {
  /** What is painted on. */
  readonly context: Context
  /** Takes away what was painted before. */
  clear(): void
  /** Shows on the canvas what was painted. */
  flip(): void
  /** Takes a size in pixels and shows nothing. */
  resize(width: number, height: number): void
}

// By the processor: a GPU cuts thousands of corners of coast into triangles first, which takes it far longer.
const settings: CanvasRenderingContext2DSettings = { alpha: false, willReadFrequently: true }

/**
 * For an opaque picture that is painted over some frames, while the one before is shown. Chromium without a GPU copies a 2D
 * canvas that is on the page for every frame, painted or not, and a bitmap never.
 * @throws {Error} when the browser gives no context
 */
export const doubleBuffer = (canvas: HTMLCanvasElement) => byBitmaps(canvas, settings)

/** `witness` is told of it (`contextlost`, `contextrestored`) when a GPU is reset and with it what canvases show. */
interface FrameBuffer extends Buffer {
  readonly witness: HTMLCanvasElement
}

/**
 * For what is painted anew in each frame: `clear` comes before, `flip` after. Chromium with a GPU takes four times as long
 * to show a 2D canvas as to show a bitmap; the other engines take longer for a bitmap.
 * @throws {Error} when the browser gives no context
 */
export function frameBuffer(canvas: HTMLCanvasElement): FrameBuffer {
  const isChromium = 'userAgentData' in navigator
  if (isChromium) return { ...byBitmaps(canvas), witness: painted() }
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2D canvas')
  const clear = () => {
    context.resetTransform()
    context.clearRect(0, 0, canvas.width, canvas.height)
  }
  return { context, clear, flip: nothing, resize: resizer(canvas), witness: canvas }
}

/** Chromium tells of a reset only 2D canvases that hold something, which none does that has handed its bitmap over. */
function painted(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1)
  return canvas
}

const nothing = () => {}

/**
 * `finish` has everything painted by now: a canvas keeps a list of what it was told and paints it after the task, where no
 * clock of ours runs.
 */
function byBitmaps(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): Buffer & { finish(): void } {
  const context = new OffscreenCanvas(1, 1).getContext('2d', settings)
  const shown = canvas.getContext('bitmaprenderer', settings)
  if (!context || !shown) throw new Error('no 2D canvas')
  const spare = context.canvas
  const resize = resizer(canvas, spare)
  // Where a GPU paints all the same, to read a pixel takes longer than to paint.
  const isNear = (context as Context as CanvasRenderingContext2D).getContextAttributes?.().willReadFrequently
  return {
    context,
    clear: nothing, // a bitmap that was handed over leaves nothing behind
    // A stage in a frame that is hidden has no size, and of nothing there is no bitmap.
    flip: () => spare.width * spare.height && shown.transferFromImageBitmap(spare.transferToImageBitmap()),
    finish: () => isNear && context.getImageData(0, 0, 1, 1),
    resize: (width, height) => {
      shown.transferFromImageBitmap(null) // which a canvas keeps otherwise, also one of no size
      resize(width, height)
    },
  }
}

function resizer(...canvases: (HTMLCanvasElement | OffscreenCanvas)[]): Buffer['resize'] {
  return (width, height) => {
    for (const canvas of canvases) {
      canvas.width = Math.round(width)
      canvas.height = Math.round(height)
    }
  }
}
