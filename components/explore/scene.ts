import type { Camera, Viewport } from '@/components/map/camera'
import type { LegScene, Plot, PlottedStep, Scene } from '@/components/map/scene'
import { namesFor } from './names'

/** From what length on, in CSS px, the computed line is drawn: a shorter one has no room for what it says. */
const shortestPx = 60

/**
 * What the map shows to a reader who took it: the scene that they left, under their own camera, with the whole
 * journey. A leg that the step shows stands as it stood; where the step shows none, the journey is over.
 */
export function exploredScene(plot: Plot, left: Scene, camera: Camera, viewport: Viewport): Scene {
  // The stack and its carrier belong to the step's view; far from its scale they would stand for nothing, and cover it.
  const apart = Math.abs(Math.log2(camera.kmPerPx / left.camera.kmPerPx))
  const near = Math.min(1, Math.max(0, 2 - apart))
  const cargo = left.cargo && left.cargo.count <= 300 && near > 0 ? left.cargo : null
  const over = left.sea.ahead === 0 && left.rail.ahead === 0
  const leg = (of: LegScene, lengthKm: number, done: boolean): LegScene => ({
    ahead: 1,
    trail: 1,
    km: done ? lengthKm : of.ahead > 0 ? of.km : 0,
  })
  return {
    ...left,
    camera,
    sea: leg(left.sea, plot.legs.sea.lengthKm, over || left.rail.km > 0),
    rail: leg(left.rail, plot.legs.rail.lengthKm, over),
    vehicle: left.vehicle && { ...left.vehicle, opacity: near * left.vehicle.opacity },
    cargo: cargo && { ...cargo, opacity: near * cargo.opacity },
    border: plot.border.km > shortestPx * camera.kmPerPx ? 1 : 0,
    veil: 0,
    lead: { date: 0, calendar: 0 },
    labels: namesFor(plot, camera, viewport),
  }
}

/** The step that the reader left, as its legend must take it to fit that scene. */
export function exploredStep(step: PlottedStep, { border, cargo }: Scene): PlottedStep {
  return { ...step, sea: 'done', rail: 'done', border: border > 0, cargo: cargo && step.cargo }
}
