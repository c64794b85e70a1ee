import type { LonLat } from '@/data/sheet/projection'
import type { LegId } from './journey'
import type { LabelId } from './labels'
import type { PlaceId } from './places'

/** How a leg is drawn: `faint` is the whole of it, thin; `scrub` grows with the scroll; `done` is travelled. */
export type LegLook = 'faint' | 'scrub' | 'done'

/** What the marks of the cargo do: gather, travel, land or rest, and grow to the number of `Cargo.grown`. */
export type CargoLook = 'gather' | 'aboard' | 'unload' | 'ashore' | 'grow'

/** The words for marks of unknown contents: beside them, and the legend's for one. */
export interface OpenCargo {
  /** Two lines. */
  readonly text: string
  readonly unit: string
}

/** What the map shows in a step. It never shows what the facts do not hold. */
export interface MapSpec {
  /** Places that must be in view. */
  readonly frame: readonly (PlaceId | LonLat)[]
  /** Room around them, in km. */
  readonly marginKm: number
  /** The camera stays with the vehicle, this many km across and high. */
  readonly follow?: { readonly widthKm: number; readonly heightKm: number }
  /** The country in which a camera stays that follows, to be told beside the map: no name on it would stay in view. */
  readonly within?: string
  /** Length of the step's scroll in small viewport heights (svh), at least 140. */
  readonly scrollSvh: number
  /** The legs that are drawn. The vehicle is on the last that is `scrub` or `done`. */
  readonly legs?: Readonly<Partial<Record<LegId, LegLook>>>
  readonly cargo?: {
    readonly look: CargoLook
    readonly at: PlaceId | LonLat
    /** What they hold is not known: the marks are open, and so large that it is seen. */
    readonly open?: OpenCargo
  }
  /** A line back or onward whose load or outcome is unknown: from, to, how many open marks, and the legend's words. */
  readonly open?: {
    readonly from: PlaceId | LonLat
    readonly to: PlaceId | LonLat
    /** Where it bends to, so that it is seen beside a line that it would lie on; it is straight without. */
    readonly by?: LonLat
    readonly marks: number
    readonly means: string
  }
  /** Draw the computed line. */
  readonly border?: boolean
  /** Countries set off in the accent's tint, and the legend's words for it. */
  readonly tint?: { readonly countries: readonly ('RUS' | 'UKR' | 'PRK' | 'IRN')[]; readonly means?: string }
  /** 0 to 1: how far the map recedes behind what leads. */
  readonly scrim?: number
  /** What leads on the map besides the shipment: the step's day, in one step of a story, or the timeline's dates. */
  readonly lead?: 'date' | 'calendar'
  /** Where in the step's scrub its card stands, 0 to 1; the end of it if nothing is said. */
  readonly cardAt?: number
  readonly labels: readonly LabelId[]
}

/** What the marks stand for. */
export interface Cargo {
  /** How many travel, and how many there are after `grow`. */
  readonly count: number
  readonly grown: number
  /** The two numbers in words. */
  readonly texts: readonly [count: string, grown: string]
  /** What one mark is. */
  readonly unit: string
}

/** A straight line that was worked out here from coordinates. */
export interface ComputedLine {
  readonly from: PlaceId | LonLat
  readonly to: PlaceId | LonLat
  readonly label: string
}
