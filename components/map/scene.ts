import type { Mode } from '@/data/leg'
import type { Cargo, CargoLook, LegLook, Picture } from '@/data/picture'
import type { LabelId } from '@/data/pictures'
import { storyCountries } from '@/data/sheet/level'
import { type Camera, type Frame, fitCamera, flight, type Viewport } from './camera'
import { along, type PlottedLeg, type Point } from './leg'
import { stackLift } from './marks'

/** A step as the map needs it: plain numbers on the sheet, worked out once on the server (see plot.ts). */
export interface PlottedStep extends Pick<Picture, 'scrollSvh' | 'lead' | 'follow' | 'labels'> {
  readonly slug: string
  readonly frame: Frame
  /** Where the camera follows a vehicle: what holds the whole of its leg. */
  readonly whole?: Frame
  /** Days of the timeline, from its first, at the start and the end of the step. */
  readonly days: readonly [from: number, to: number]
  /** Whether the step itself has a date; an undated step leaves the timeline where it was. */
  readonly dated: boolean
  /** How each leg of the plot is drawn. */
  readonly legs: readonly (LegLook | null)[]
  readonly cargo: { readonly look: CargoLook; readonly at: Point } | null
  readonly open: {
    readonly from: Point
    readonly to: Point
    readonly marks: number
    readonly means: string
  } | null
  readonly border: boolean
  readonly veil: number
  readonly tint: Picture['tint'] | null
}

/** Everything that the map can show, on the sheet. */
export interface Plot {
  readonly apexY: number
  readonly steps: readonly PlottedStep[]
  /** In the order of travel; at least one. */
  readonly legs: readonly PlottedLeg[]
  readonly cargo: Cargo
  readonly labels: readonly PlottedLabel[]
  /** The computed line. */
  readonly border: { readonly from: Point; readonly to: Point; readonly label: string } | null
  readonly timeline: PlottedTimeline
  /** Eurasia in a few strokes, as SVG path data in units of `unitKm`. */
  readonly locator: {
    readonly d: string
    readonly unitKm: number
    readonly box: readonly [number, number, number, number]
  }
}

export interface PlottedTimeline {
  /** The first day, as YYYY-MM-DD. */
  readonly from: string
  /** The last day, counted from the first. */
  readonly days: number
  readonly stops: readonly { readonly day: number; readonly name: string; readonly text: string }[]
  /** The date that leads on the map in one of the steps: `13` and `September 2023`. */
  readonly lead: { readonly day: string; readonly month: string } | null
}

export interface PlottedLabel {
  readonly id: LabelId
  readonly text: string
  readonly kind: string
  readonly side: string
  readonly at: Point
}

export interface LegScene {
  /** 0..1, how visible the line ahead is. */
  readonly ahead: number
  /** 0..1, how visible the travelled part is. */
  readonly trail: number
  /** Kilometres travelled along the drawn line. */
  readonly km: number
  /** Whether the travelled part is to stand out, as what this step has just told. */
  readonly fresh?: true
}

export interface VehicleScene {
  readonly mode: Mode
  readonly at: Point
  /** Direction of travel on the sheet, radians clockwise from the sheet's x axis. */
  readonly heading: number
  readonly opacity: number
}

export interface CargoScene {
  /** Where the marks come from and go to, and how many of them have gone, 0..1. */
  readonly from: Point
  readonly to: Point
  readonly moved: number
  /** CSS px from the place down to the middle of the stack; negative is up. */
  readonly drop: number
  /** 1: strewn about the quay, 0: stacked in hundreds. */
  readonly strewn: number
  /** How many marks; what each stands for says `Plot.cargo`. */
  readonly count: number
  readonly opacity: number
}

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
  readonly veil: number
  readonly tint: Readonly<Record<string, number>>
  readonly lead: { readonly date: number; readonly calendar: number }
  readonly labels: ReadonlyMap<LabelId, number>
  /** Days from the timeline's first. */
  readonly day: number
  /** Kilometres of the whole journey so far, along the lines drawn here. */
  readonly km: number
}

/** Progress at which the camera has arrived, at which a link to the step lands, and between which a leg is scrubbed. */
export function phases({ scrollSvh }: Pick<PlottedStep, 'scrollSvh'>) {
  return { arrived: 50 / scrollSvh, landing: 60 / scrollSvh, left: (scrollSvh - 32) / scrollSvh }
}

const clamp = (t: number) => Math.min(1, Math.max(0, t))
const ramp = (t: number, from: number, to: number) => clamp((t - from) / (to - from))
/** A smooth start and a smooth end: 0 to 1 for t from 0 to 1. */
export const ease = (t: number) => t * t * (3 - 2 * t)
const mix = (a: number, b: number, t: number) => a + (b - a) * t

/** What a step shows once its camera has arrived, at `s` (0..1) of its scrub. */
function settled(plot: Plot, index: number, s: number) {
  const step = plot.steps[index] as PlottedStep // index is clamped by sceneAt
  const legs = plot.legs.map(({ lengthKm }, i): LegScene => {
    const look = step.legs[i]
    const km = look === 'done' ? lengthKm : look === 'scrub' ? s * lengthKm : 0
    return { ahead: look ? 1 : 0, trail: look ? 1 : 0, km }
  })
  return {
    legs,
    ...passengers(plot, step, s, legs),
    border: step.border ? 1 : 0,
    veil: step.veil,
    day: mix(step.days[0], step.days[1], s),
  }
}

/** The vehicle and its cargo in a step. */
function passengers(plot: Plot, step: PlottedStep, s: number, legs: readonly LegScene[]) {
  const index = underway(step)
  const leg = legOf(plot, index)
  const { point, heading } = along(leg, legs[index]?.km ?? 0)
  const shown = step.cargo && step.cargo.look !== 'gather' && step.cargo.look !== 'grow'
  const vehicle: VehicleScene | null = shown ? { mode: leg.mode, at: point, heading, opacity: 1 } : null
  const ashore = index + 1 < plot.legs.length ? along(legOf(plot, index + 1), 0).point : point
  return { vehicle, cargo: step.cargo ? cargo(plot, step.cargo, s, point, ashore) : null }
}

/** Index of the leg that the vehicle is on: the last that is travelled in a step, or the first. */
function underway({ legs }: Pick<PlottedStep, 'legs'>): number {
  return Math.max(
    0,
    legs.findLastIndex((look) => look === 'scrub' || look === 'done'),
  )
}

function legOf({ legs }: Plot, index: number): PlottedLeg {
  return legs[index] as PlottedLeg // an index below the number of legs, and there is one at least
}

function cargo(
  plot: Plot,
  { look, at }: NonNullable<PlottedStep['cargo']>,
  s: number,
  aboard: Point,
  ashore: Point,
): CargoScene {
  const still: CargoScene = {
    from: at,
    to: at,
    moved: 1,
    strewn: 0,
    count: plot.cargo.count,
    drop: -stackLift,
    opacity: 1,
  }
  if (look === 'gather') return { ...still, strewn: 1 - s }
  if (look === 'aboard') return { ...still, from: aboard, to: aboard }
  if (look === 'unload') return { ...still, from: aboard, to: ashore, moved: s }
  if (look === 'grow')
    return { ...still, count: Math.round(mix(plot.cargo.count, plot.cargo.grown, s)), drop: 0 }
  return { ...still, drop: stackLift }
}

/** The camera of a step once it has arrived, at `s` (0..1) of its scrub. */
function settledCamera(plot: Plot, index: number, s: number, viewport: Viewport): Camera {
  const step = plot.steps[index] as PlottedStep // index is clamped by sceneAt
  if (!step.follow) return fitCamera(step.frame, viewport)
  const leg = legOf(plot, underway(step))
  const { point } = along(leg, s * leg.lengthKm)
  return fitCamera({ x: point[0], y: point[1], ...step.follow }, viewport)
}

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
  return b && { ...b, opacity: 2 * t - 1 }
}

const mixPoint = (a: Point, b: Point, t: number): Point => [mix(a[0], b[0], t), mix(a[1], b[1], t)]
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

  const b = settled(plot, index, s)
  const a = t < 1 ? settled(plot, before, 1) : b
  const cameraB = settledCamera(plot, index, s, viewport)
  const camera = t < 1 ? flight(settledCamera(plot, before, 1, viewport), cameraB, viewport)(t) : cameraB
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
    veil: mix(a.veil, b.veil, t),
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
    camera: step.whole ? fitCamera(step.whole, viewport) : scene.camera,
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
