// Ties the scroll to the map: one scene a frame, drawn by the painters and written into the labels and readings.
import { frame } from 'framer-motion'
import type { Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { landingOf } from '@/components/map/2-scene/phases'
import { sceneAt, sceneOn, split } from '@/components/map/2-scene/scene'
import { SteadyNames } from '@/components/map/3-drawing/steady'
import { LabelPen } from '@/components/map/4-pens/label-pen'
import type { Glide, StageHandle } from './handle'
import { PainterFallback } from './painter-fallback'
import { measure, type Parts, partsOf } from './parts'
import { Readout } from './readout'
import { watchStage } from './watch-stage'

/** A stage that has come to life. */
export class LiveStage implements StageHandle {
  readonly #stage: HTMLElement
  readonly #plot: Plot
  readonly #glide: Glide
  #calm = false
  #fade: ((stage: HTMLElement) => void) | undefined
  readonly #parts: Parts
  readonly #labels: LabelPen
  readonly #steady: SteadyNames
  readonly #readings: Readout
  readonly #painter: PainterFallback
  #viewport: Viewport
  #drawn = false
  /** The place that was drawn last. */
  #last = 0
  readonly #ended = new AbortController()

  /** @throws {Error} when the stage has no part to paint on */
  constructor(stage: HTMLElement, plot: Plot, glide: Glide, calm: boolean) {
    this.#stage = stage
    this.#plot = plot
    this.#glide = glide
    this.#parts = partsOf(stage)
    this.#viewport = measure(stage, this.#parts.free)
    this.#labels = new LabelPen(stage)
    this.#steady = new SteadyNames(plot, (step, progress) =>
      this.#labels.placed(sceneAt(plot, step, progress, this.#viewport), plot, this.#viewport),
    )
    this.#readings = new Readout(this.#parts, plot)
    this.#painter = new PainterFallback(stage, this.#parts, plot, {
      onStill: () => frame.render(this.#render),
      onControls: () => this.#measure(),
    })
    this.#listen()
    this.setCalm(calm)
  }

  measureAgain() {
    if (!this.#labels.measureAgain()) return
    this.#steady.forget()
    frame.render(this.#render) // while the story scrolls the next frame comes anyway
  }

  /** Nothing fades for those who have the map move, nor is the code for it loaded. */
  setCalm(calm: boolean) {
    this.#calm = calm
    if (calm)
      import('./fade').then(
        ({ fadeFromPicture }) => {
          this.#fade = fadeFromPicture
        },
        () => {}, // one picture follows the other without
      )
  }

  moment() {
    return this.#readings.moment
  }

  dispose() {
    this.#ended.abort()
    this.#painter.dispose()
  }

  #measure() {
    this.#measureLabels()
    this.#render()
  }

  #measureLabels() {
    this.#labels.measure()
    this.#steady.forget()
  }

  #listen() {
    const { signal } = this.#ended
    signal.addEventListener(
      'abort',
      this.#glide.place.on('change', () => frame.render(this.#render)),
    )
    const events = { onResize: this.#resize, onTap: this.#tell }
    watchStage(this.#stage, this.#parts, this.#painter, events, signal)
    if (document.fonts?.status === 'loading')
      document.fonts.ready.then(() => {
        if (!signal.aborted) this.#measure()
      })
  }

  /** Tells of the place that was tapped. What tells it is fetched with the first tap. */
  readonly #tell = async (spot: readonly [x: number, y: number]) => {
    if (this.#stage.dataset.painter === 'still') return
    const scroll = window.scrollY
    const callout = await import('./callout').catch(() => null)
    if (window.scrollY === scroll) callout?.showCallout(this.#stage, this.#labels.standing(), spot)
  }

  readonly #render = () => {
    if (this.#ended.signal.aborted) return
    const [stage, plot, viewport] = [this.#stage, this.#plot, this.#viewport]
    const [{ goal }, place, calm] = [this.#glide, this.#glide.place.get(), this.#calm]
    const scene = sceneOn(plot, place, viewport, calm)
    const slug = plot.steps[scene.step]?.slug ?? ''
    if (calm && stage.dataset.step !== slug) this.#fade?.(stage)
    const perFrame = place - this.#last
    this.#last = place
    const ahead = (frames?: number) =>
      sceneOn(plot, frames ? Math.max(0, place + frames * perFrame) : goal, viewport, calm)
    this.#painter.live?.draw(scene, place === goal ? undefined : ahead, goal)
    this.#painter.follow(scene)
    // A still may be late, and stands still: names and numbers are those of what the reader sees.
    const still = this.#painter.stillStep()
    const seen = still === null ? scene : sceneAt(plot, still, landingOf(plot.steps[still]), viewport)
    const steady = calm || still !== null ? undefined : this.#steady.at(scene.step, scene.progress)
    this.#labels.draw(seen, plot, viewport, steady)
    this.#readings.show(seen)
    stage.dataset.step = slug
    stage.dataset.progress = split(place, plot.steps.length).progress.toFixed(2)
  }

  readonly #resize = () => {
    this.#viewport = measure(this.#stage, this.#parts.free)
    this.#measureLabels()
    this.#painter.resize(this.#viewport)
    // The first time all of this is new to the browser, and a slow phone has enough with half of it in one frame.
    if (this.#drawn) this.#render()
    else frame.render(this.#render)
    this.#drawn = true
  }
}
