// Ties the scroll to the map: one scene a frame, drawn by the painters and written into the labels and readings.
import { frame, type MotionValue } from 'framer-motion'
import { matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Plot } from '@/components/map/1-plot/plotted'
import { phases } from '@/components/map/2-scene/phases'
import { watchPresence } from '@/components/map/2-scene/presence'
import { type Scene, sceneAt, sceneAtRest } from '@/components/map/2-scene/scene'
import { LabelPen } from '@/components/map/4-pens/label-pen'
import { fadeFromPicture } from './fade'
import { Ladder } from './ladder'
import { createReadings } from './readings'

/** Brings a stage to life. Returns what takes it down again; null when there is no stage to paint on. */
export function createStage(stage: HTMLElement, plot: Plot, place: MotionValue<number>): (() => void) | null {
  const ground = stage.querySelector<HTMLCanvasElement>('canvas.ground')
  const shipment = stage.querySelector<HTMLCanvasElement>('canvas.shipment')
  const free = stage.querySelector<HTMLElement>('.free')
  if (!ground || !shipment || !free) return null
  let viewport = measure(stage, free)
  const labels = new LabelPen(stage)
  const readings = createReadings(stage, plot)
  const painter = new Ladder(stage, { ground, shipment }, plot)

  const render = () => {
    const scene = sceneOn(stage, plot, place.get(), viewport)
    const slug = plot.steps[scene.step]?.slug ?? ''
    if (stage.dataset.calm !== undefined && stage.dataset.step !== slug) fadeFromPicture(stage)
    painter.draw(scene)
    // A still may be late, and stands still: names and numbers are those of what the reader sees.
    const still = painter.stillStep()
    const seen = still === null ? scene : sceneAt(plot, still, landingOf(plot, still), viewport)
    labels.draw(seen, plot, matrixOf(seen.camera, viewport, plot.apexY), viewport)
    readings.set(seen)
    stage.dataset.step = slug
    stage.dataset.progress = split(place.get(), plot.steps.length).progress.toFixed(2)
  }
  let drawn = false
  const resize = () => {
    viewport = measure(stage, free)
    labels.measure()
    painter.resize(viewport)
    // The first time all of this is new to the browser, and a slow phone has enough with half of it in one frame.
    if (drawn) render()
    else frame.render(render)
    drawn = true
  }
  const recolour = () => painter.recolour()
  const stopListening = place.on('change', () => frame.render(render))
  const resizes = new ResizeObserver(resize)
  resizes.observe(stage)
  resizes.observe(free)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', recolour)
  const remeasure = () => {
    labels.measure()
    render()
  }
  const onPainter = () => frame.render(render)
  stage.addEventListener('stepchange', remeasure)
  stage.addEventListener('painterchange', onPainter)
  if (document.fonts?.status === 'loading') document.fonts.ready.then(remeasure)

  const stopWatching = watchPresence(
    stage,
    () => painter.sleep(),
    () => painter.wake(),
  )

  return () => {
    stopWatching()
    stopListening()
    resizes.disconnect()
    stage.removeEventListener('stepchange', remeasure)
    stage.removeEventListener('painterchange', onPainter)
    dark.removeEventListener('change', recolour)
    painter.dispose()
  }
}

/** The scene that a stage shows at a place in the story (step index plus progress). */
export function sceneOn(stage: HTMLElement, plot: Plot, place: number, viewport: Viewport): Scene {
  const { index, progress } = split(place, plot.steps.length)
  const calm = stage.dataset.calm !== undefined
  return calm ? sceneAtRest(plot, index, viewport) : sceneAt(plot, index, progress, viewport)
}

/** Progress (0..1) at which a step's still shows it. */
function landingOf(plot: Plot, index: number): number {
  return phases(plot.steps[index] ?? { scrollSvh: 150 }).landing
}

/** The step that a place in the story (step index plus progress) lies in, and the progress (0..1) into it. */
export function split(place: number, steps: number): { index: number; progress: number } {
  const index = Math.min(Math.floor(place), steps - 1)
  return { index, progress: place - index }
}

/** The size of a map's element and of its free part, as laid out now. */
export function measure(stage: HTMLElement, free: HTMLElement): Viewport {
  const outer = stage.getBoundingClientRect()
  const inner = free.getBoundingClientRect()
  return {
    widthPx: outer.width,
    heightPx: outer.height,
    free: { x: inner.left - outer.left, y: inner.top - outer.top, width: inner.width, height: inner.height },
  }
}
