import type { Matrix } from '@/components/map/1-plot/camera'
import { northY, storyExtent } from '@/data/sheet/level'
import { Picture, type View } from './picture'

/** CSS px, and pixels, of the picture's sides. */
const backdropPx = 1280

const [westX, , eastX] = storyExtent
const kmPerPx = (eastX - westX) / backdropPx

/** The story's part of the sheet from its northern end, upright: how it is looked at, and where it lies on the picture. */
export const overview = {
  ratio: 1,
  matrix: [1 / kmPerPx, 0, 0, 1 / kmPerPx, -westX / kmPerPx, -northY / kmPerPx] as Matrix,
  camera: { x: 0, y: 0, kmPerPx },
  viewport: {
    widthPx: backdropPx,
    heightPx: backdropPx,
    free: { x: 0, y: 0, width: backdropPx, height: backdropPx },
  },
}

/** For how many ms of a frame it is painted on. */
const paintMs = 8

/** All of the story's ground in one coarse picture, which lies under another where that does not reach. */
export class Backdrop {
  readonly #canvas = document.createElement('canvas')
  readonly #picture: Picture<View>
  readonly #overview: () => View

  /** @throws {Error} when the browser gives no 2D context */
  constructor(above: HTMLCanvasElement, overview: () => View) {
    this.#canvas.className = 'backdrop'
    this.#picture = new Picture(this.#canvas, 0)
    this.#picture.resize({ widthPx: backdropPx, heightPx: backdropPx })
    this.#overview = overview
    above.before(this.#canvas)
  }

  /** Shows nothing, and gives the memory back, until it is painted anew. */
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
    if (picture.coming?.key !== overview.key) picture.begin(overview)
    if (picture.goOn(paintMs)) picture.turn()
    return true
  }
}
