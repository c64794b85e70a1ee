import { whenIdle } from '@/components/island/idle'
import { loadRelief } from '@/components/map/1-plot/load-relief'
import type { Relief } from '@/components/map/1-plot/sheet'
import { reliefBox } from '@/data/sheet/relief-box'

/** In how many steps it comes in, and how long each stands, in ms: every one is a painting of the ground. */
const fadeSteps = 4
const stepMs = 150

/** The relief of a live map, once the line is idle after the reader has read on. Who leaves before is not sent it. */
export class LiveRelief {
  relief: Relief<Path2D> | undefined
  readonly #canvas: HTMLCanvasElement
  readonly #onChange: () => void
  readonly #ended = new AbortController()
  #asked = false

  /** `onChange` is called whenever there is more of it to paint. The canvas is marked once that is all of it. */
  constructor(canvas: HTMLCanvasElement, onChange: () => void) {
    this.#canvas = canvas
    this.#onChange = onChange
  }

  ask() {
    if (this.#asked) return
    this.#asked = true
    const cancel = whenIdle(async () => {
      const image = await loadRelief().catch(() => null)
      if (image) this.#comeIn(image, 1)
    })
    this.#ended.signal.addEventListener('abort', cancel)
  }

  dispose() {
    this.#ended.abort()
  }

  #comeIn(image: ImageBitmap, step: number) {
    if (this.#ended.signal.aborted) return
    this.relief = { image, box: reliefBox, strength: step / fadeSteps }
    this.#onChange()
    if (step < fadeSteps) setTimeout(() => this.#comeIn(image, step + 1), stepMs)
    else this.#canvas.dataset.relief = 'shown'
  }
}
