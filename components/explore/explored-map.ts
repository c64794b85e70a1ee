// Ties the reader's hand to a map of its own: one camera, drawn by the painters that draw the story.
import { type Camera, fitCamera, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { ease } from '@/components/map/2-scene/easing'
import { flight, flightMs } from '@/components/map/2-scene/flight'
import type { Scene } from '@/components/map/2-scene/scene'
import { LabelPen } from '@/components/map/4-pens/label-pen'
import { nearestName } from '@/components/map/stage/nearest-name'
import { PainterFallback } from '@/components/map/stage/painter-fallback'
import { measure, partsOf } from '@/components/map/stage/parts'
import { Readout } from '@/components/map/stage/readout'
import { watchStage } from '@/components/map/stage/watch-stage'
import { reducedMotion } from '@/components/mode/live-needs'
import type { Entry } from '@/data/entry'
import type { Passed } from './cooperative-gestures'
import type { Spot } from './gestures'
import { handleGestures } from './handle-gestures'
import { firstView, home, type Left, withCargo } from './opening'
import { exploredScene } from './scene'
import { bounded, dragged, scales, seenFrom } from './steer'

interface Events {
  /** The camera has come to rest. */
  onRest(scene: Scene, viewport: Viewport): void
  /** The reader tapped a name or its mark. */
  onTap(name: string): void
  /** A gesture was left to the page around the frame, which a second finger or a key would have kept. */
  onPassed(by: Passed): void
}

/** How long nothing must move for the camera to be at rest, and how long a press of a key or button moves it, in ms. */
const restMs = 400
const stepMs = 200

/** A map that the reader moves. */
export class ExploredMap {
  private readonly free: HTMLElement
  private readonly labels: LabelPen
  private readonly readings: Readout
  private readonly painter: PainterFallback
  private readonly hands: ReturnType<typeof handleGestures>
  /** Nothing flies for a reader who asked for less motion. */
  private readonly still = isStill()
  private readonly ended = new AbortController()
  private viewport: Viewport
  private camera: Camera
  /** Where the camera is on its way to. */
  private goal: Camera
  private frame = 0
  private resting: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly map: HTMLElement,
    private readonly plot: Plot,
    private readonly left: Left,
    private readonly events: Events,
  ) {
    const parts = partsOf(map)
    this.free = parts.free
    this.viewport = measure(map, this.free)
    this.labels = new LabelPen(map)
    this.readings = new Readout(parts, plot)
    this.painter = new PainterFallback(
      map,
      parts,
      plot,
      { onStill: () => undefined, onControls: () => this.measure() },
      {
        scales,
        onTake: () => this.halt(),
        onMove: (camera) => this.show(camera),
        onRest: () => this.settle(),
      },
    )
    this.hands = handleGestures(map, {
      still: this.still,
      on: {
        onStart: () => this.halt(),
        onMove: (from, to, kmPerPx) =>
          this.show(dragged(this.matrix(), from, to, kmPerPx, this.viewport, plot.apexY)),
        onDropped: () => this.frame || this.settle(),
        onPassed: events.onPassed,
      },
    })
    this.camera = this.goal = firstView(map, plot, left, this.viewport)
    const onTap = (spot: Spot) => {
      const name = nearestName(this.labels.standing(), spot)
      if (name) events.onTap(name.text)
    }
    watchStage(map, parts, this.painter, { onResize: () => this.resize(), onTap }, this.ended.signal)
    this.painter.resize(this.viewport)
    this.show(this.camera)
    this.tellScale()
    if (left.corner) this.fly(withCargo(plot, left, this.viewport), 2 * stepMs)
  }

  /** Flies to a place of the list. */
  goTo({ label, acrossKm }: Entry) {
    const [x, y] = this.plot.labels.find(({ id }) => id === label)?.at ?? [0, 0]
    this.resize() // a list that has closed makes room
    this.flyFar(fitCamera({ x, y, widthKm: acrossKm, heightKm: acrossKm }, this.viewport))
  }

  /** Flies to the view of the whole journey. */
  goHome() {
    this.flyFar(home(this.plot, this.viewport, this.camera))
  }

  /** Zooms in (above 1) or out, about the middle. */
  zoomBy(factor: number) {
    this.fly({ ...this.goal, kmPerPx: this.goal.kmPerPx / factor }, stepMs)
  }

  /** Looks further right and down by shares of the free part's smaller side. */
  panBy(right: number, down: number) {
    const { free } = this.viewport
    const sidePx = Math.min(free.width, free.height)
    const from = [free.x + free.width / 2 + right * sidePx, free.y + free.height / 2 + down * sidePx] as const
    const to = [free.x + free.width / 2, free.y + free.height / 2] as const
    const matrix = matrixOf(this.goal, this.viewport, this.plot.apexY)
    this.fly(dragged(matrix, from, to, this.goal.kmPerPx, this.viewport, this.plot.apexY), stepMs)
  }

  /** Reads anew what names must keep clear of, after the legend or the controls have changed. */
  measure() {
    this.labels.measure()
    this.show(this.camera)
  }

  dispose() {
    this.halt()
    clearTimeout(this.resting)
    this.ended.abort()
    this.hands.dispose()
    this.painter.dispose()
  }

  private matrix() {
    return matrixOf(this.camera, this.viewport, this.plot.apexY)
  }

  private bounded(camera: Camera): Camera {
    return bounded(camera, this.viewport, this.plot.apexY)
  }

  private resize() {
    const old = this.viewport
    this.viewport = measure(this.map, this.free)
    if (JSON.stringify(this.viewport) === JSON.stringify(old)) return
    cancelAnimationFrame(this.frame)
    this.goal = this.bounded(seenFrom(this.goal, old, this.viewport, [0, 0], this.plot.apexY))
    this.labels.measure()
    this.painter.resize(this.viewport)
    this.arrive()
  }

  private show(camera: Camera) {
    this.camera = camera
    if (!this.frame) this.goal = camera
    const scene = exploredScene(this.plot, this.left.scene, camera, this.viewport)
    this.painter.live?.draw(scene)
    this.painter.follow(scene)
    this.labels.draw(scene, this.plot, this.viewport)
    this.readings.show(scene)
    this.map.dataset.camera = [camera.x, camera.y, camera.kmPerPx].map((n) => n.toFixed(4)).join(' ')
    clearTimeout(this.resting)
    this.resting = setTimeout(() => this.events.onRest(scene, this.viewport), restMs)
  }

  /** Stops a flight where it is. */
  private halt() {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.goal = this.camera
  }

  /** Brings what a hand has done on a map of its own to north up, about where the hand was, and within bounds. */
  private settle() {
    const spot = this.hands.spot()
    const { camera, viewport, plot } = this
    const upright = spot
      ? dragged(this.matrix(), spot, spot, camera.kmPerPx, viewport, plot.apexY)
      : this.bounded(camera)
    this.fly(upright, stepMs)
  }

  /** Lets the next gesture begin at the camera's scale. */
  private tellScale() {
    this.hands.setScale(this.camera.kmPerPx, scales(this.viewport))
  }

  private fly(to: Camera, ms: number) {
    this.halt()
    this.goal = this.bounded(to)
    if (this.still) return this.arrive()
    const path = flight(this.camera, this.goal, this.viewport)
    const start = performance.now()
    const tick = (now: number) => {
      const t = Math.max(0, now - start) / ms
      if (t >= 1) return this.arrive()
      this.show(path(ease(t)))
      this.tellScale()
      this.frame = requestAnimationFrame(tick)
    }
    this.frame = requestAnimationFrame(tick)
  }

  private flyFar(to: Camera) {
    this.fly(to, flightMs(this.camera, this.bounded(to), this.viewport))
  }

  private arrive() {
    this.frame = 0
    this.show(this.goal)
    this.tellScale()
  }
}

/** Whether the page is read without motion; where the page does not say, as the system is set. */
export function isStill(): boolean {
  const { manner: mode } = document.documentElement.dataset
  return mode ? mode === 'calm' : matchMedia(reducedMotion).matches
}
