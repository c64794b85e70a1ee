// The relief of a live map and its waters.
import { whenIdle } from '@/components/island/idle'
import type { Relief, Water } from '@/components/map/1-plot/sheet'
import { reliefBox } from '@/data/sheet/relief-box'

/** In how many steps they come in, and how long each stands, in ms: every one is a painting of the ground. */
const fadeSteps = 4
const stepMs = 150
/** How long a failure stands, in ms: a scroll asks for them sixty times a second. */
const retryMs = 4000

/** They come once the browser is idle after the reader has read on. Who leaves before is not sent them. */
export class LateLayers {
  relief: Relief<Path2D> | undefined
  water: Water<Path2D> | undefined
  readonly #canvas: HTMLCanvasElement
  readonly #onChange: () => void
  readonly #onRivers: () => void
  readonly #ended = new AbortController()
  #asked = false

  /**
   * `onChange` is called whenever there is more of them to paint, and `onRivers` once rivers can be named. The canvas is
   * marked once all is there.
   */
  constructor(canvas: HTMLCanvasElement, onChange: () => void, onRivers: () => void) {
    this.#canvas = canvas
    this.#onChange = onChange
    this.#onRivers = onRivers
  }

  /** Asks for them, and some seconds after a failure again. */
  ask() {
    if (this.#asked) return
    this.#asked = true
    const cancel = whenIdle(async () => {
      const late = await import('@/components/map/1-plot/load-late').catch(() => null)
      const [image, water] = await Promise.all([
        this.relief ? null : late?.loadRelief().catch(() => null),
        this.water ? undefined : late?.loadWater().catch(() => undefined),
      ])
      if (this.#ended.signal.aborted) return
      if (!(image ?? this.relief) || !(water ?? this.water))
        setTimeout(() => {
          this.#asked = false
        }, retryMs)
      if (image || water) this.#comeIn({ image, water }, 1)
      if (water) this.#onRivers()
    })
    this.#ended.signal.addEventListener('abort', cancel)
  }

  dispose() {
    this.#ended.abort()
  }

  #comeIn(all: { image?: ImageBitmap | null | undefined; water?: Water<Path2D> | undefined }, step: number) {
    if (this.#ended.signal.aborted) return
    const { image, water } = all
    const strength = step / fadeSteps
    if (image) this.relief = { image, box: reliefBox, strength }
    if (water) this.water = { ...water, strength }
    this.#onChange()
    if (step < fadeSteps) setTimeout(() => this.#comeIn(all, step + 1), stepMs)
    else {
      if (image) this.#canvas.dataset.relief = 'shown'
      if (water) this.#canvas.dataset.water = 'shown'
    }
  }
}
