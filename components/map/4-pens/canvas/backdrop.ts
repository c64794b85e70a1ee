import type { Matrix } from '@/components/map/1-plot/camera'
import { Picture, type View } from './picture'

/** CSS px, and pixels, of the picture's sides. */
export const backdropPx = 1280

/** How much of the picture is painted in a frame. */
const share = 1 / 4

/** All of the story's ground in one coarse picture, which lies under another where that does not reach. */
export class Backdrop {
  readonly #canvas = document.createElement('canvas')
  readonly #picture: Picture
  readonly #overview: () => View

  /** @throws {Error} when the browser gives no 2D context */
  constructor(above: HTMLCanvasElement, overview: () => View) {
    this.#canvas.className = 'backdrop'
    this.#picture = new Picture(this.#canvas, 0)
    this.#overview = overview
    above.before(this.#canvas)
  }

  /** Has all of it painted anew. */
  forget() {
    this.#picture.drop()
    this.#picture.shown = null
  }

  release() {
    this.#picture.release()
  }

  remove() {
    this.#canvas.remove()
  }

  /** Lays it under a view that needs it. */
  lay(matrix: Matrix, needed: boolean) {
    const seen = needed && this.#picture.shown
    this.#canvas.style.visibility = seen ? '' : 'hidden'
    if (seen) this.#picture.move(matrix)
  }

  /** Paints a part of what it is to show. Returns whether there is more to paint. */
  goOn(): boolean {
    const overview = this.#overview()
    const picture = this.#picture
    if (picture.shown?.key === overview.key) return false
    if (picture.coming?.key !== overview.key) {
      if (this.#canvas.width !== backdropPx) picture.resize({ widthPx: backdropPx, heightPx: backdropPx }, 1)
      picture.begin(overview)
    }
    if (picture.goOn(share)) picture.turn()
    return true
  }
}
