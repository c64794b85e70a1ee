// The relief of a live map and its waters: when they come, and when the relief goes so that the map moves smoothly.
import { whenIdle } from '@/components/island/idle'
import type { Relief, Water } from '@/components/map/1-plot/sheet'
import { reliefBox } from '@/data/sheet/relief-box'

/** How long it takes to come in, in ms. */
const fadeMs = 600
/** A frame is late that comes more than this after the one before, in ms; after a pause, no frame is. */
const lateMs = 25
const pauseMs = 250
/** How many more frames late than in time show that the device has no time for it. */
const lateFrames = 4
/** How long the reader rests before it comes back there, in ms. */
const restMs = 600

/** Comes in once the reader has read on or moved the map. Where it makes frames late it is there at rest alone. */
export class LiveRelief {
  relief: Relief<Path2D> | undefined
  water: Water<Path2D> | undefined
  readonly #canvas: HTMLCanvasElement
  readonly #repaint: () => void
  readonly #onRivers: () => void
  readonly #ended = new AbortController()
  #image: ImageBitmap | null = null
  #asked = false
  #atRestOnly = false
  #late = 0
  #last = 0
  #frame = 0
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(canvas: HTMLCanvasElement, repaint: () => void, onRivers: () => void) {
    this.#canvas = canvas
    this.#repaint = repaint
    this.#onRivers = onRivers
  }

  /** The reader reads on, and the map is about to be drawn; `moved` if elsewhere than before. */
  stir(moved: boolean) {
    this.#ask()
    const now = performance.now()
    const gapMs = now - this.#last
    this.#last = now
    if (!this.#image) return
    if (moved && this.relief && gapMs < pauseMs)
      this.#late = Math.max(0, this.#late + (gapMs > lateMs ? 1 : -1))
    if (this.#late >= lateFrames) this.#atRestOnly = true
    if (!this.#atRestOnly) return
    cancelAnimationFrame(this.#frame)
    if (moved) this.#set(0)
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#comeBack(), restMs)
  }

  dispose() {
    this.#ended.abort()
    clearTimeout(this.#rest)
    cancelAnimationFrame(this.#frame)
  }

  /** It comes once the line is idle. Who leaves without reading on is not sent it. */
  #ask() {
    if (this.#asked) return
    this.#asked = true
    const cancel = whenIdle(async () => {
      const late = await import('@/components/map/1-plot/load-late').catch(() => null)
      const [image = null, water] = await Promise.all([
        late?.loadRelief().catch(() => null),
        late?.loadWater().catch(() => undefined),
      ])
      this.#image = image
      this.water = water && { ...water, strength: 0 }
      if (this.#ended.signal.aborted) return
      if (image || water) this.#fadeIn()
      if (water) this.#onRivers()
    })
    this.#ended.signal.addEventListener('abort', cancel)
  }

  #fadeIn() {
    const start = performance.now()
    const tick = (now: number) => {
      const strength = Math.min(1, Math.max(0, now - start) / fadeMs)
      this.#set(strength)
      this.#repaint()
      if (strength < 1) this.#frame = requestAnimationFrame(tick)
    }
    this.#frame = requestAnimationFrame(tick)
  }

  /** At once: a fade is as many frames as there is no time for. */
  #comeBack() {
    if (this.relief?.strength === 1) return
    this.#set(1)
    this.#repaint()
  }

  #set(strength: number) {
    if (this.water && strength > this.water.strength) this.water = { ...this.water, strength }
    if (this.water?.strength === 1) this.#canvas.dataset.water = 'shown'
    this.relief = this.#image && strength > 0 ? { image: this.#image, box: reliefBox, strength } : undefined
    if (strength === 1) this.#canvas.dataset.relief = 'shown'
    else delete this.#canvas.dataset.relief
  }
}
