import type { Camera, Viewport } from '@/components/map/1-plot/camera'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import type { Scene } from '@/components/map/2-scene/scene'
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
  const cargo = left.cargo && left.cargo.count <= plot.cargo.count && near > 0 ? left.cargo : null
  const over = left.legs.every(({ ahead }) => ahead === 0)
  const done = (i: number) => over || left.legs.slice(i + 1).some(({ km }) => km > 0)
  return {
    ...left,
    camera,
    legs: left.legs.map((leg, i) => ({
      ahead: 1,
      trail: 1,
      km: done(i) ? (plot.legs[i]?.lengthKm ?? 0) : leg.ahead > 0 ? leg.km : 0,
    })),
    vehicle: left.vehicle && { ...left.vehicle, opacity: near * left.vehicle.opacity },
    cargo: cargo && { ...cargo, opacity: near * cargo.opacity },
    border: lengthKm(plot.border) > shortestPx * camera.kmPerPx ? 1 : 0,
    scrim: 0,
    lead: { date: 0, calendar: 0 },
    labels: namesFor(plot, camera, viewport),
  }
}

/** The step that the reader left, as its legend must take it to fit that scene. */
export function exploredStep(step: PlottedStep, { border, cargo }: Scene): PlottedStep {
  return { ...step, legs: step.legs.map(() => 'done'), border: border > 0, cargo: cargo && step.cargo }
}

const lengthKm = (line: Plot['border']) =>
  line ? Math.hypot(line.to[0] - line.from[0], line.to[1] - line.from[1]) : 0
