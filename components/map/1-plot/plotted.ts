// The story on the flat sheet, as the browser needs it: plain numbers, worked out once on the server (see plot.ts).

import type { LabelId } from '@/data/labels'
import type { Cargo, CargoLook, LegLook, MapSpec, OpenCargo } from '@/data/map-spec'
import type { Frame } from './camera'
import type { PlottedLeg, Point } from './leg'

/** A step as the map needs it. */
export interface PlottedStep extends Pick<MapSpec, 'scrollSvh' | 'lead' | 'follow' | 'within' | 'labels'> {
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
  readonly cargo: { readonly look: CargoLook; readonly at: Point; readonly open?: OpenCargo } | null
  readonly open: {
    readonly line: readonly Point[]
    /** Where an open mark lies on it. */
    readonly marks: readonly Point[]
    readonly means: string
  } | null
  readonly border: boolean
  readonly scrim: number
  readonly tint: MapSpec['tint'] | null
}

/** Everything that the map can show, on the sheet. */
export interface Plot {
  readonly apexY: number
  readonly steps: readonly PlottedStep[]
  /** In the order of travel; at least one. */
  readonly legs: readonly PlottedLeg[]
  readonly cargo: Cargo
  /** Those that matter most first. */
  readonly labels: readonly PlottedLabel[]
  /** The computed line. */
  readonly border: { readonly from: Point; readonly to: Point; readonly label: string } | null
  readonly timeline: PlottedTimeline
}

/** Eurasia in a few strokes, as SVG path data in units of `unitKm`. */
export interface PlottedLocator {
  readonly d: string
  readonly unitKm: number
  readonly box: readonly [number, number, number, number]
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
  /** A line leads from it to its place. */
  readonly leader?: true
  /** All places of a name that follows the camera from one to the next. */
  readonly along?: readonly Point[]
}
