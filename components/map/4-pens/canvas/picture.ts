// A picture of the ground for one view, on a canvas that is somewhat larger than the stage. Another view is shown by moving
// the canvas: the compositor does that in no time, while every painting takes a phone's GPU several frames.
import { apply, type Matrix, shifted, type Viewport, viewBox } from '@/components/map/1-plot/camera'
import type { Item } from '@/components/map/3-drawing/items'
import type { Box } from '@/data/sheet/level'
import { doubleBuffer } from './double-buffer'
import { painting } from './pen'

/** What a picture is to show, and the names by which two of the same are told to be. */
export interface View {
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
  #ratio = 1
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
  resize({ widthPx, heightPx }: Pick<Viewport, 'widthPx' | 'heightPx'>, ratio: number) {
    const margin = 2 * this.#marginPx
    this.#resize(widthPx + margin, heightPx + margin, ratio)
  }

  /** Gives the memory back at once, by canvases of no size; Safari keeps it until collection otherwise. */
  release() {
    this.#resize(0, 0, 1)
  }

  #resize(width: number, height: number, ratio: number) {
    this.#ratio = ratio
    this.#width = width
    this.#height = height
    this.#buffer.resize(width * ratio, height * ratio)
    const { style } = this.#canvas
    style.width = `${this.#width}px`
    style.height = `${this.#height}px`
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
    const matrix = shifted(view.matrix, this.#marginPx)
    const items = view.items(viewBox(matrix, { widthPx: this.#width, heightPx: this.#height }))
    this.#job = { view, parts: painting(this.#buffer.context(), items, { matrix, ratio: this.#ratio }) }
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
    const moved = between(shifted(this.shown.matrix, this.#marginPx), matrix)
    this.#canvas.style.transform = `matrix(${moved.map((n) => n.toFixed(5)).join()})`
  }

  /** Whether a view lies in what one picture shows, with some px of the stage to spare on every side. */
  covers(picture: View | null, matrix: Matrix, sparePx = 0): boolean {
    if (!picture) return false
    const margin = this.#marginPx
    const onPicture = between(shifted(matrix, margin), shifted(picture.matrix, margin))
    const [least, right, bottom] = [margin - sparePx, this.#width, this.#height]
    return [least, right - least].every((x) =>
      [least, bottom - least].every((y) => {
        const [px, py] = apply(onPicture, [x, y])
        return px >= 0 && py >= 0 && px <= right && py <= bottom
      }),
    )
  }
}

/** The matrix from where one has sheet points to where another has them. */
function between([a, b, c, d, e, f]: Matrix, to: Matrix): Matrix {
  const scale = a * d - b * c
  const [ia, ib, ic, id] = [d / scale, -b / scale, -c / scale, a / scale]
  const [A, B, C, D] = to
  const [x, y] = apply(to, [-(ia * e + ic * f), -(ib * e + id * f)])
  return [A * ia + C * ib, B * ia + D * ib, A * ic + C * id, B * ic + D * id, x, y]
}
