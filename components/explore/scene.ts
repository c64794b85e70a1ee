import type { Camera, Viewport } from '@/components/map/camera'
import type { LegScene, Plot, PlottedStep, Scene } from '@/components/map/scene'
import { namesFor } from './names'

/**
 * What the map shows to a reader who took it: the scene that they left, under their own camera, with the whole
 * journey. A leg that the step shows stands as it stood; where the step shows none, the journey is over.
 */
export function exploredScene(plot: Plot, left: Scene, camera: Camera, viewport: Viewport): Scene {
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
    // The stack of the disclosure is a number, and stands nowhere.
    cargo: left.cargo && left.cargo.count <= 300 ? left.cargo : null,
    border: 1,
    veil: 0,
    lead: { date: 0, calendar: 0 },
    labels: namesFor(plot, camera, viewport),
  }
}

/** The step whose legend fits that scene. */
export function exploredStep(step: PlottedStep): PlottedStep {
  const growing = step.cargo?.look === 'grow'
  return { ...step, sea: 'done', rail: 'done', border: true, cargo: growing ? null : step.cargo }
}
