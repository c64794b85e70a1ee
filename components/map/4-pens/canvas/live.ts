// The live painter: two canvases, one for the ground, which changes with the camera, and one for what moves on it.

import { whenIdle } from '@/components/island/idle'
import { type Matrix, matrixOf, shifted, type Viewport, viewBox } from '@/components/map/1-plot/camera'
import { columns } from '@/components/map/1-plot/columns'
import { loadLevel } from '@/components/map/1-plot/load-level'
import type { Plot } from '@/components/map/1-plot/plotted'
import { riversHere } from '@/components/map/1-plot/rivers-here'
import { type FileId, type Level, levelsFor } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import { drawGround } from '@/components/map/3-drawing/ground'
import { drawShipment } from '@/components/map/3-drawing/shipment'
import { lookAt, pixelRatio } from '@/components/map/4-pens/page-look'
import type { Canvases, SheetEvents, Sleeper } from '@/components/map/4-pens/painter'
import { overview } from './backdrop'
import { frameBuffer } from './double-buffer'
import { extentOf } from './extent'
import { LateLayers } from './late-layers'
import { watchLateness } from './lateness'
import { type GroundView, MovingGround } from './moving-ground'
import { isElsewhere, needed, upcoming } from './needed-levels'
import { watchPace } from './pace'
import { paint } from './pen'
import type { View } from './picture'

/** Paints scenes on two canvases that lie over each other. */
export class LivePainter implements Sleeper {
  readonly #plot: Plot
  readonly #events: SheetEvents
  readonly #canvases: Canvases
  readonly #ground: MovingGround
  readonly #shipment: ReturnType<typeof frameBuffer>
  readonly #files: { [Id in FileId]?: Level<Path2D> } = {}
  readonly #lateLayers: LateLayers
  #look: ReturnType<typeof lookAt>
  #viewport: Viewport | null = null
  #scene: Scene | null = null
  #moves = false // whether another scene comes with the next frame
  /** The files that the scene last drawn is painted from. */
  #needed: readonly FileId[] = []
  /** Counts what changes the ground apart from the scene. */
  #edition = 0
  #state: 'waiting' | 'begun' | 'ready' | 'failed' = 'waiting'
  #asleep = false
  /** What brings the level that a large screen has instead of the coarse one, which is there first. */
  #finer: (() => void) | undefined
  /** Who reads the first step and leaves is not sent the levels of others, nor what comes late. */
  #readOn = false
  /** Files of the sheet whose last request has failed. */
  readonly #failed = new Set<FileId>()
  readonly #lateness: ReturnType<typeof watchLateness>
  readonly #pace = watchPace()
  /** Pixels to one CSS px. */
  #ratio = 0
  readonly #ended = new AbortController()

  /** @throws {Error} when the browser gives no 2D context */
  constructor(canvases: Canvases, plot: Plot, events: SheetEvents) {
    this.#plot = plot
    this.#events = events
    this.#shipment = frameBuffer(canvases.shipment)
    this.#look = lookAt(canvases.ground)
    this.#canvases = canvases
    this.#ground = new MovingGround(
      canvases.ground,
      () => this.#overview(),
      (error) => events.onFail(`${error}`, true),
    )
    this.#lateLayers = new LateLayers(canvases.ground, this.#renew, events.onControls)
    this.#lateness = watchLateness((late) => events.onLate(late))
    this.#watch()
  }

  /** A fault of it is told by `onFail`. */
  draw(scene: Scene, ahead?: (frames?: number) => Scene, goal?: number) {
    this.#readOn ||= this.#scene !== null && isElsewhere(this.#scene, scene)
    this.#scene = scene
    try {
      this.#draw(scene, ahead, goal)
    } catch (error) {
      this.#events.onFail(`${error}`, true)
    }
  }

  #draw(scene: Scene, ahead?: (frames?: number) => Scene, goal?: number) {
    const [viewport, plot] = [this.#viewport, this.#plot]
    if (!viewport || this.#asleep) return
    // A window that has come to another screen is as large as before and has other pixels.
    if (this.#ratio !== pixelRatio()) return this.wake()
    this.#moves = !!ahead
    const need = levelsFor(scene.camera, viewport)
    const matrix = matrixOf(scene.camera, viewport, plot.apexY)
    const view = viewBox(matrix, viewport)
    const asked = needed(need, view)
    this.#needed = asked
    for (const id of this.#readOn ? upcoming(plot, scene, need, view) : asked) this.#want(id)
    this.#noteLateness()
    if (need.large && this.#missing().length === 0) this.#finer ??= whenIdle(() => this.#want('wide'))
    // A map opened beside one that has them has them too.
    if (this.#state === 'ready' && (this.#readOn || riversHere().length > 0)) this.#lateLayers.ask()
    // With nothing to paint yet the still is what the reader sees.
    if (this.#state !== 'ready' && !(asked[0] && this.#files[asked[0]])) return
    const ratio = this.#pace(document.timeline.currentTime as number, this.#moves, this.#ratio)
    this.#ground.show(
      this.#viewOf(scene, viewport, ratio),
      ahead && ((frames) => this.#viewOf(ahead(frames), viewport, frames ? ratio : this.#ratio)),
      goal,
    )
    // For a slow phone the first picture of the ground is enough for one frame.
    if (this.#state === 'waiting') {
      this.#state = 'begun'
      requestAnimationFrame(() => this.#scene && this.draw(this.#scene))
      return
    }
    this.#drawShipment(scene, viewport, matrix, ratio)
    if (this.#state === 'ready' || this.#missing().length > 0) return
    this.#state = 'ready'
    this.#events.onReady()
  }

  #drawShipment(scene: Scene, { widthPx, heightPx, scale }: Viewport, matrix: Matrix, ratio: number) {
    const items = drawShipment(scene, this.#plot, { matrix, look: this.#look, scale })
    this.#shipment.show(extentOf(items, matrix, [0, 0, widthPx, heightPx]), ratio, (context, x, y) =>
      paint(context, items, { matrix: shifted(matrix, -x, -y), ratio }),
    )
  }

  #viewOf({ camera, tint, scrim }: Scene, viewport: Viewport, ratio: number): GroundView {
    const state = JSON.stringify([this.#edition, tint])
    return {
      matrix: matrixOf(camera, viewport, this.#plot.apexY),
      ratio,
      state,
      key: JSON.stringify([camera, state, ratio]),
      scrim,
      items: this.#itemsOf({ camera, tint }, viewport),
    }
  }

  #overview(): View {
    const { camera, viewport } = overview
    const items = this.#itemsOf({ camera, tint: {} }, viewport)
    return { ...overview, key: String(this.#edition), items }
  }

  /** What a view is painted from, by what there is of the map when it is begun. */
  #itemsOf(shown: Pick<Scene, 'camera' | 'tint'>, viewport: Viewport): View['items'] {
    return (box) => {
      const { relief, water } = this.#lateLayers
      const corridor = columns.flatMap((id) => this.#files[id] ?? [])
      const sheet = { ...this.#files, corridor, relief, water }
      return drawGround({ ...shown, scrim: 0 }, sheet, { viewport, box, look: this.#look })
    }
  }

  resize(viewport: Viewport) {
    this.#viewport = viewport
    if (this.#asleep) return
    this.#ratio = pixelRatio()
    this.#shipment.reset()
    this.#ground.resize(viewport)
  }

  recolour() {
    this.#look = lookAt(this.#canvases.ground)
    this.#ground.forget()
    this.#renew()
  }

  sleep() {
    this.#asleep = true
    this.#ground.release()
    this.#shipment.reset()
  }

  wake() {
    this.#asleep = this.#moves = false
    if (this.#viewport) this.resize(this.#viewport)
    this.recolour()
  }

  retry() {
    for (const id of this.#missing()) {
      this.#failed.delete(id)
      this.#want(id, true)
    }
    this.#noteLateness()
  }

  dispose() {
    this.#ended.abort()
    this.#lateLayers.dispose()
    this.#lateness(false)
    this.sleep()
    this.#ground.remove()
  }

  /** Has the last scene painted from what there is now, unless the next comes anyway. */
  readonly #renew = () => {
    this.#edition += 1
    if (this.#scene && !this.#moves && !this.#ended.signal.aborted) this.draw(this.#scene)
  }

  #missing(): FileId[] {
    return this.#needed.filter((id) => !this.#files[id])
  }

  #noteLateness() {
    if (this.#ended.signal.aborted) return
    const missing = this.#missing()
    this.#lateness(
      missing.length > 0,
      missing.some((id) => this.#failed.has(id)),
    )
  }

  async #want(id: FileId, afresh = false) {
    if (this.#files[id]) return
    try {
      const level = await loadLevel(id, afresh)
      if (this.#files[id]) return // every frame that waited has asked for it
      this.#files[id] = level
      this.#failed.delete(id)
      this.#noteLateness()
    } catch {
      this.#failed.add(id)
      this.#noteLateness()
      // Another level may stand in, and a later scene asks again; only with nothing at all to paint is it a failure.
      if (this.#state !== 'waiting' || Object.keys(this.#files).length > 0 || this.#ended.signal.aborted)
        return
      this.#state = 'failed'
      this.#events.onFail('the sheet did not come', false)
      return
    }
    if (this.#ended.signal.aborted) return
    // A frame of its own: what came with the code would be one long task with the map's first frame.
    if (id === 'wide' || this.#needed.includes(id)) requestAnimationFrame(this.#renew)
  }

  #watch() {
    const [{ witness }, { signal }] = [this.#shipment, this.#ended]
    const lose = () => {
      this.#asleep = true // what would be painted now is lost too
      this.#state = 'waiting'
      this.#events.onFail('the browser took its canvas', false)
    }
    witness.addEventListener('contextlost', lose, { signal })
    witness.addEventListener('contextrestored', () => this.wake(), { signal })
  }
}
