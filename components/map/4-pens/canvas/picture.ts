// A picture of the ground for one view, on a canvas that is somewhat larger than the stage. Another view is shown by moving
// the canvas: the compositor does that in no time, while every painting takes a phone's GPU several frames.
import { apply, type Matrix, shifted, unapply, type Viewport, viewBox } from '@/components/map/1-plot/camera'
import type { Item } from '@/components/map/3-drawing/items'
import type { Box } from '@/data/sheet/level'
import { doubleBuffer } from './double-buffer'
import { painting } from './pen'

/** What a picture is to show, in how many pixels to one CSS px, and the names by which two of the same are told to be. */
export interface View {
  readonly ratio: number
  /** From sheet km to CSS px of the stage. */
  readonly matrix: Matrix
  readonly key: string
  readonly items: (box: Box) => readonly Item<Path2D>[]
}

/** The most parts that are painted in a frame, where clocks are too coarse to tell how long it takes. */
const mostParts = 24

/** A canvas that shows one view and can be moved to show others, and a spare one on which the next is painted in parts. */
export class Picture<V extends View> {
  /** What the canvas shows. */
  shown: V | null = null
  #job: { readonly view: V; readonly parts: Generator<void, void> } | null = null
  #width = 0
  #height = 0
  readonly #canvas: HTMLCanvasElement
  readonly #buffer: ReturnType<typeof doubleBuffer>
  readonly #marginPx: number

  /** @throws {Error} when the browser gives no context */
  constructor(canvas: HTMLCanvasElement, marginPx: number) {
    this.#canvas = canvas
    this.#buffer = doubleBuffer(canvas)
    this.#marginPx = marginPx
  }

  /** Takes the size of a stage in CSS px, and shows nothing until it is painted. */
  resize({ widthPx, heightPx }: Pick<Viewport, 'widthPx' | 'heightPx'>) {
    this.#width = widthPx + 2 * this.#marginPx
    this.#height = heightPx + 2 * this.#marginPx
    const { style } = this.#canvas
    style.width = `${this.#width}px`
    style.height = `${this.#height}px`
    this.release()
  }

  /** Shows nothing, and gives the memory back at once, by canvases of no size; Safari keeps it until collection otherwise. */
  release() {
    this.#buffer.release()
    this.drop()
    this.shown = null
  }

  /** Paints a view at once. */
  paint(view: V) {
    this.begin(view)
    this.goOn()
    this.turn()
  }

  /** Begins to paint a view beside the one that is shown. */
  begin(view: V) {
    this.drop()
    const [widthPx, heightPx] = [this.#width, this.#height]
    const matrix = shifted(view.matrix, this.#marginPx)
    const items = view.items(viewBox(matrix, { widthPx, heightPx }))
    const context = this.#buffer.context(widthPx * view.ratio, heightPx * view.ratio)
    this.#job = { view, parts: painting(context, items, { matrix, ratio: view.ratio }) }
  }

  /** The view that is being painted. */
  get coming(): V | null {
    return this.#job?.view ?? null
  }

  drop() {
    this.#job?.parts.return()
    this.#job = null
  }

  /** Paints on: all there is, or for about so many ms. Returns whether the view that was begun is whole. */
  goOn(mostMs?: number): boolean {
    const end = performance.now() + (mostMs ?? 0)
    for (let n = 0; this.#job && (!mostMs || (n < mostParts && performance.now() < end)); n += 1) {
      if (this.#job.parts.next().done) return true
      if (mostMs) this.#buffer.finish()
    }
    return false
  }

  /** Shows the view that was begun. */
  turn() {
    if (!this.#job) return
    this.shown = this.#job.view
    this.#job = null
    this.#buffer.flip()
  }

  /** Lays the picture where a view has what it shows. */
  move(matrix: Matrix) {
    if (!this.shown) return
    const from = shifted(this.shown.matrix, this.#marginPx)
    const [x, y] = apply(matrix, unapply(from, [0, 0]))
    const [right, down] = apply(matrix, unapply(from, [1, 0]))
    const [a, b] = [right - x, down - y]
    this.#canvas.style.transform = `matrix(${[a, b, -b, a, x, y].map((n) => n.toFixed(5))})`
  }

  /** Whether a view lies in what one picture shows, with some px of the stage to spare on every side. */
  covers(picture: View, matrix: Matrix, sparePx = 0): boolean {
    const [width, height] = [this.#width, this.#height]
    const from = shifted(picture.matrix, this.#marginPx)
    const beyond = sparePx - 2 * this.#marginPx
    return [-sparePx, width + beyond].every((left) =>
      [-sparePx, height + beyond].every((top) => {
        const [x, y] = apply(from, unapply(matrix, [left, top]))
        return x >= 0 && y >= 0 && x <= width && y <= height
      }),
    )
  }
}
