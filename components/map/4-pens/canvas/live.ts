// The live painter: two canvases, one for the ground, which changes with the camera, and one for what moves on it.

import type { Viewport } from '@/components/map/1-plot/camera'
import { loadLevel } from '@/components/map/1-plot/load-level'
import type { Plot } from '@/components/map/1-plot/plotted'
import { type Level, type LevelId, levelsFor } from '@/components/map/1-plot/sheet'
import type { Scene } from '@/components/map/2-scene/scene'
import { drawing } from '@/components/map/3-drawing/drawing'
import { lookAt, pixelRatio } from '@/components/map/4-pens/page-look'
import type { Canvases, SheetEvents, Sleeper } from '@/components/map/4-pens/painter'
import { watchLateness } from './lateness'
import { LiveRelief } from './live-relief'
import { paint } from './pen'

type Need = ReturnType<typeof levelsFor>

/** Paints scenes on two canvases that lie over each other. */
export class LivePainter implements Sleeper {
  readonly #plot: Plot
  readonly #events: SheetEvents
  readonly #canvases: readonly HTMLCanvasElement[]
  readonly #ground: CanvasRenderingContext2D
  readonly #shipment: CanvasRenderingContext2D
  readonly #sheet: { [Id in LevelId]?: Level<Path2D> } = {}
  readonly #relief: LiveRelief
  #look: ReturnType<typeof lookAt>
  #viewport: Viewport | null = null
  #scene: Scene | null = null
  /** What the ground shows, in letters; empty when it has to be painted. */
  #painted = ''
  /** What the ground showed last but for the relief. */
  #view = ''
  #state: 'waiting' | 'ready' | 'failed' = 'waiting'
  #asleep = false
  /** Levels whose last request has failed. */
  readonly #failed = new Set<LevelId>()
  readonly #lateness: ReturnType<typeof watchLateness>
  /** Canvases whose context the browser took. */
  readonly #lost = new Set<HTMLCanvasElement>()
  readonly #ended = new AbortController()

  /** @throws {Error} when the browser gives no 2D context */
  constructor(canvases: Canvases, plot: Plot, events: SheetEvents) {
    this.#plot = plot
    this.#events = events
    const ground = canvases.ground.getContext('2d', { alpha: false })
    const shipment = canvases.shipment.getContext('2d')
    if (!ground || !shipment) throw new Error('no 2D canvas')
    this.#ground = ground
    this.#shipment = shipment
    this.#look = lookAt(canvases.ground)
    this.#canvases = [canvases.ground, canvases.shipment]
    this.#relief = new LiveRelief(canvases.ground, () => this.#repaint(), events.onControls)
    this.#lateness = watchLateness((late) => events.onLate(late))
    this.#watch()
  }

  draw(scene: Scene) {
    const readOn = this.#scene?.progress !== scene.progress
    this.#scene = scene
    const [viewport, plot, sheet, look] = [this.#viewport, this.#plot, this.#sheet, this.#look]
    if (!viewport || this.#asleep || this.#lost.size > 0) return
    const need = levelsFor(scene.camera, viewport)
    const missing = needed(need).filter((id) => !sheet[id])
    for (const id of upcoming(plot, scene, need)) this.#want(id)
    this.#noteLateness(missing)
    const view = JSON.stringify([scene.camera, scene.veil, scene.tint])
    const moved = view !== this.#view
    if (this.#state === 'ready' && this.#view && (readOn || moved)) this.#relief.stir(moved)
    this.#view = view
    const { relief, water } = this.#relief
    const key = `${view} ${relief?.strength ?? 0} ${water?.strength ?? 0}`
    const drawn = drawing(scene, plot, viewport, look, { ...sheet, relief, water })
    const paper = { matrix: drawn.matrix, ratio: pixelRatio() }
    // With nothing to paint yet the still is what the reader sees.
    if (key !== this.#painted && (this.#state === 'ready' || sheet[need.ground])) {
      this.#painted = key
      paint(this.#ground, drawn.ground, paper)
    }
    this.#shipment.resetTransform()
    this.#shipment.clearRect(0, 0, this.#shipment.canvas.width, this.#shipment.canvas.height)
    paint(this.#shipment, drawn.shipment, paper)
    if (this.#state === 'ready' || missing.length > 0) return
    this.#state = 'ready'
    this.#events.onReady()
  }

  resize(viewport: Viewport) {
    this.#viewport = viewport
    if (this.#asleep) return
    const ratio = pixelRatio()
    this.#size(viewport.widthPx * ratio, viewport.heightPx * ratio)
    this.#painted = ''
  }

  recolour() {
    this.#look = lookAt(this.#ground.canvas)
    this.#repaint()
  }

  sleep() {
    this.#asleep = true
    this.#size(0, 0)
  }

  wake() {
    this.#asleep = false
    if (this.#viewport) this.resize(this.#viewport)
    this.#repaint()
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
    this.#relief.dispose()
    this.#lateness(false)
    this.#size(0, 0)
  }

  /** A canvas of no size gives its memory back at once; Safari keeps it until collection otherwise. */
  #size(width: number, height: number) {
    for (const canvas of this.#canvases) {
      canvas.width = Math.round(width)
      canvas.height = Math.round(height)
    }
  }

  #repaint() {
    this.#painted = ''
    if (!this.#scene || this.#ended.signal.aborted) return
    try {
      this.draw(this.#scene)
    } catch (error) {
      this.#events.onFail(`${error}`, true) // nobody who could go down a tier has asked for it
    }
  }

  /** The levels that the last scene is to be seen in and that are not there. */
  #missing(): LevelId[] {
    if (!this.#scene || !this.#viewport) return []
    return needed(levelsFor(this.#scene.camera, this.#viewport)).filter((id) => !this.#sheet[id])
  }

  #noteLateness(missing = this.#missing()) {
    if (this.#ended.signal.aborted) return
    this.#lateness(
      missing.length > 0,
      missing.some((id) => this.#failed.has(id)),
    )
  }

  async #want(id: LevelId, afresh = false) {
    if (this.#sheet[id]) return
    try {
      this.#sheet[id] = await loadLevel(id, afresh)
      this.#failed.delete(id)
      this.#noteLateness()
    } catch {
      this.#failed.add(id)
      this.#noteLateness()
      // Another level may stand in, and a later scene asks again; only with nothing at all to paint is it a failure.
      if (this.#state !== 'waiting' || Object.keys(this.#sheet).length > 0 || this.#ended.signal.aborted)
        return
      this.#state = 'failed'
      this.#events.onFail('the sheet did not come', false)
      return
    }
    if (this.#ended.signal.aborted || !this.#scene || !this.#viewport) return
    // A frame of its own: what came with the code would be one long task with the map's first frame.
    if (needed(levelsFor(this.#scene.camera, this.#viewport)).includes(id))
      requestAnimationFrame(() => this.#repaint())
  }

  #watch() {
    const { signal } = this.#ended
    for (const canvas of this.#canvases) {
      const lose = () => {
        this.#lost.add(canvas)
        this.#state = 'waiting'
        this.#events.onFail('the browser took its canvas', false)
      }
      const restore = () => {
        this.#lost.delete(canvas)
        this.#repaint()
      }
      canvas.addEventListener('contextlost', lose, { signal })
      canvas.addEventListener('contextrestored', restore, { signal })
    }
  }
}

function needed({ ground, fine, fineness }: Need): LevelId[] {
  return fineness > 0 ? [ground, fine] : [ground]
}

/** The levels that this scene needs, and those that the reader is about to need. */
function upcoming(plot: Plot, { step }: Scene, need: Need): LevelId[] {
  const ids = needed(need)
  const next = plot.steps[step + 1]?.frame
  if (next && Math.max(next.widthKm, next.heightKm) < 700) ids.push(next.x > 0 ? 'east' : 'west')
  if (step > 0) ids.push('wide')
  return ids
}
