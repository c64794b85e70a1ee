import { type Camera, clearOfNorth, fitCamera, type Viewport } from '@/components/map/1-plot/camera'
import { along, type Point } from '@/components/map/1-plot/leg'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import type { LabelId } from '@/data/labels'
import type { LegLook } from '@/data/map-spec'
import { northY, storyCountries } from '@/data/sheet/level'
import { clamp, ease, mix, mixPoint, ramp } from './easing'
import { flight } from './flight'
import { phases } from './phases'
import { type CargoScene, type LegScene, legOf, restState, underway, type VehicleScene } from './rest-state'

/** What the map shows at one point of the scroll. Painters draw it and decide nothing. */
export interface Scene {
  readonly step: number
  readonly progress: number
  readonly camera: Camera
  readonly legs: readonly LegScene[]
  readonly vehicle: VehicleScene | null
  readonly cargo: CargoScene | null
  readonly open: { readonly step: number; readonly opacity: number } | null
  readonly border: number
  readonly scrim: number
  readonly tint: Readonly<Record<string, number>>
  readonly lead: { readonly date: number; readonly calendar: number }
  readonly labels: ReadonlyMap<LabelId, number>
  /** Days from the timeline's first. */
  readonly day: number
  /** Kilometres of the whole journey so far, along the lines drawn here. */
  readonly km: number
}

/** The camera of a step once it has arrived, at `s` (0..1) of its scrub. */
function settledCamera(plot: Plot, index: number, s: number, viewport: Viewport): Camera {
  const step = plot.steps[index] as PlottedStep // index is clamped by sceneAt
  if (!step.follow) return fitCamera(step.frame, viewport)
  const leg = legOf(plot, underway(step))
  const { point } = along(leg, s * leg.lengthKm)
  return fitCamera({ x: point[0], y: point[1], ...step.follow }, viewport)
}

const onSheet = (camera: Camera, { apexY }: Plot, viewport: Viewport) =>
  clearOfNorth(camera, viewport, apexY, northY)

function mixLeg(a: LegScene, b: LegScene, t: number): LegScene {
  const km = a.trail === 0 ? b.km : b.trail === 0 ? a.km : mix(a.km, b.km, t)
  return { ahead: mix(a.ahead, b.ahead, t), trail: mix(a.trail, b.trail, t), km }
}

function mixVehicle(a: VehicleScene | null, b: VehicleScene | null, t: number): VehicleScene | null {
  if (a && b && a.mode === b.mode) return t < 0.5 ? a : b
  if (t < 0.5) return a && { ...a, opacity: 1 - 2 * t }
  return b && { ...b, opacity: 2 * t - 1 }
}

function mixCargo(a: CargoScene | null, b: CargoScene | null, t: number): CargoScene | null {
  if (a && b && near(a.to, b.from)) {
    return {
      ...b,
      drop: mix(a.drop, b.drop, t),
      from: mixPoint(a.to, b.from, t),
      to: b.moved ? mixPoint(a.to, b.to, t) : b.to,
    }
  }
  if (t < 0.5) return a && { ...a, opacity: 1 - 2 * t }
  // A number that the step's headline tells is whole where a link to the step lands.
  return b && { ...b, count: Math.round(mix(a?.count ?? b.count, b.count, 2 * t - 1)), opacity: 2 * t - 1 }
}

const near = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 3

/** The opacity that `has` gives a thing on the way from one step to the next. */
function fade(plot: Plot, from: number, to: number, t: number, has: (step: PlottedStep) => boolean): number {
  const a = plot.steps[from]
  const b = plot.steps[to]
  return mix(a && has(a) ? 1 : 0, b && has(b) ? 1 : 0, t)
}

/**
 * What the map shows `progress` (0..1) into a step. Pure and total: the same place in the story is the same
 * picture however it was reached; a step or progress out of range is clamped.
 */
export function sceneAt(plot: Plot, stepIndex: number, progress: number, viewport: Viewport): Scene {
  const index = Math.min(Math.max(Math.trunc(stepIndex) || 0, 0), plot.steps.length - 1)
  const step = plot.steps[index] as PlottedStep // just clamped
  const p = clamp(Number.isNaN(progress) ? 0 : progress)
  const { arrived, landing, left } = phases(step)
  const before = Math.max(index - 1, 0)
  const t = index === 0 ? 1 : ease(ramp(p, 0, arrived))
  const s = ramp(p, landing, left)

  const b = restState(plot, index, s)
  const a = t < 1 ? restState(plot, before, 1) : b
  const cameraB = settledCamera(plot, index, s, viewport)
  const flown = t < 1 ? flight(settledCamera(plot, before, 1, viewport), cameraB, viewport)(t) : cameraB
  const camera = onSheet(flown, plot, viewport)
  const legs = b.legs.map((leg, i) => mixLeg(a.legs[i] ?? leg, leg, t))
  const opening = (has: (step: PlottedStep) => boolean) => fade(plot, before, index, t, has)
  const openStep = step.open ? index : before
  const openness = opening((x) => x.open !== null && x === plot.steps[openStep])

  return {
    step: index,
    progress: p,
    camera,
    legs,
    vehicle: mixVehicle(a.vehicle, b.vehicle, t),
    cargo: mixCargo(a.cargo, b.cargo, t),
    open: openness > 0 ? { step: openStep, opacity: openness } : null,
    border: mix(a.border, b.border, t),
    scrim: mix(a.scrim, b.scrim, t),
    tint: Object.fromEntries(
      storyCountries.map((c) => [c, opening((x) => x.tint?.countries.includes(c) ?? false)]),
    ),
    lead: { date: opening((x) => x.lead === 'date'), calendar: opening((x) => x.lead === 'calendar') },
    labels: labelsOf(plot, before, index, t),
    day: mix(a.day, b.day, t),
    km: legs.reduce((sum, leg) => sum + leg.km, 0),
  }
}

/**
 * What the map shows of a step to a reader who has asked for no motion: all that the step tells, at once. The camera
 * takes in a leg as a whole where it would follow a vehicle, and the leg that the step travels stands out.
 */
export function sceneAtRest(plot: Plot, stepIndex: number, viewport: Viewport): Scene {
  const index = Math.min(Math.max(Math.trunc(stepIndex) || 0, 0), plot.steps.length - 1)
  const step = plot.steps[index] as PlottedStep // just clamped
  const scene = sceneAt(plot, index, phases(step).left, viewport)
  const told = (leg: LegScene, look: LegLook | null): LegScene =>
    look === 'scrub' ? { ...leg, fresh: true } : leg
  return {
    ...scene,
    camera: step.whole ? onSheet(fitCamera(step.whole, viewport), plot, viewport) : scene.camera,
    legs: scene.legs.map((leg, i) => told(leg, step.legs[i] ?? null)),
  }
}

/** Labels that both steps share stay; others leave in the first half of a flight and come in the second. */
function labelsOf(plot: Plot, before: number, index: number, t: number): ReadonlyMap<LabelId, number> {
  const labels = new Map<LabelId, number>()
  const old = plot.steps[before]?.labels ?? []
  const now = plot.steps[index]?.labels ?? []
  if (t < 0.5) for (const id of old) labels.set(id, now.includes(id) ? 1 : 1 - 2 * t)
  for (const id of now) if (old.includes(id)) labels.set(id, 1)
  if (t > 0.5) for (const id of now) if (!old.includes(id)) labels.set(id, 2 * t - 1)
  return labels
}

/** The step that a place in the story (step index plus progress) lies in, and the progress (0..1) into it. */
export function split(place: number, steps: number): { index: number; progress: number } {
  const index = Math.min(Math.floor(place), steps - 1)
  return { index, progress: place - index }
}

/** The scene at a place in the story; a calm one shows all that its step tells at once. */
export function sceneOn(plot: Plot, place: number, viewport: Viewport, calm: boolean): Scene {
  const { index, progress } = split(place, plot.steps.length)
  return calm ? sceneAtRest(plot, index, viewport) : sceneAt(plot, index, progress, viewport)
}
