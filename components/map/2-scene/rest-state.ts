// The things on the map once a step's camera has arrived.

import { along, type PlottedLeg, type Point } from '@/components/map/1-plot/leg'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import type { Mode } from '@/data/leg'
import { mix } from './easing'
import { stackLift } from './marks'

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
  /** How much larger than others its marks are. */
  readonly size: number
  /** The words beside marks that are open. */
  readonly open?: string
  readonly opacity: number
}

/** Where the marks stand, or those of them that have not yet gone. */
export const cargoAt = ({ from, to, moved }: CargoScene): Point => (moved === 1 ? to : from)

/** What a step shows once its camera has arrived, at `s` (0..1) of its scrub. `index` is that of a step. */
export function restState(plot: Plot, index: number, s: number) {
  const step = plot.steps[index] as PlottedStep // the caller's promise
  const legs = plot.legs.map(({ lengthKm }, i): LegScene => {
    const look = step.legs[i]
    const km = look === 'done' ? lengthKm : look === 'scrub' ? s * lengthKm : 0
    return { ahead: look ? 1 : 0, trail: look ? 1 : 0, km }
  })
  return {
    legs,
    ...vehicleAndCargo(plot, step, s, legs),
    border: step.border ? 1 : 0,
    scrim: step.scrim,
    day: mix(step.days[0], step.days[1], s),
  }
}

/** The vehicle and its cargo in a step. */
function vehicleAndCargo(plot: Plot, step: PlottedStep, s: number, legs: readonly LegScene[]) {
  const index = underway(step)
  const leg = legOf(plot, index)
  const { point, heading } = along(leg, legs[index]?.km ?? 0)
  const vehicle = isCarried(step) ? { mode: leg.mode, at: point, heading, opacity: 1 } : null
  const ashore = index + 1 < plot.legs.length ? along(legOf(plot, index + 1), 0).point : point
  return { vehicle, cargo: step.cargo ? cargo(plot, step.cargo, s, point, ashore) : null }
}

/** Whether a step shows the cargo with what carries it. */
export const isCarried = ({ cargo }: Pick<PlottedStep, 'cargo'>) =>
  cargo !== null && !cargo.open && cargo.look !== 'gather' && cargo.look !== 'grow'

/** Index of the leg that the vehicle is on: the last that is travelled in a step, or the first. */
export function underway({ legs }: Pick<PlottedStep, 'legs'>): number {
  return Math.max(
    0,
    legs.findLastIndex((look) => look === 'scrub' || look === 'done'),
  )
}

/** A leg by an index below the number of legs. */
export function legOf({ legs }: Plot, index: number): PlottedLeg {
  return legs[index] as PlottedLeg // there is one at least
}

function cargo(
  plot: Plot,
  { look, at, open }: NonNullable<PlottedStep['cargo']>,
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
    size: 1,
    opacity: 1,
  }
  if (look === 'gather') return { ...still, strewn: 1 - s }
  if (look === 'aboard') return { ...still, from: aboard, to: aboard }
  if (look === 'unload') return { ...still, from: aboard, to: ashore, moved: s }
  if (look === 'grow') return { ...still, count: plot.cargo.grown, drop: 0 }
  return { ...still, drop: stackLift, ...(open && { size: 1.6, open: open.text }) }
}
