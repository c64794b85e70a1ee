import type { Certainty, IsoDate } from './fact'
import type { FactId } from './facts'
import type { PlaceId } from './places'
import type { LonLat } from './sheet/projection'

/** How a leg is travelled: aboard a ship, a train or a lorry. */
export type Mode = 'sea' | 'rail' | 'road'

interface LegBase {
  /** A word for it, by which `map-specs.ts` names it. */
  readonly id: string
  readonly from: PlaceId
  readonly to: PlaceId
  /** How certain the line between its ends is; the ends themselves are as certain as their facts. */
  readonly certainty: Certainty
  readonly facts: readonly FactId[]
  /** The first day on which the leg can have begun, and whether anybody reported it. */
  readonly departs: { readonly earliest: IsoDate; readonly reported: boolean }
  /** The day of arrival, as reported. */
  readonly arrives: IsoDate
  /** Kilometres along the line drawn here, stated wherever the length is told. */
  readonly drawnKm: number
}

interface SeaWaypoint {
  readonly lonLat: LonLat
}

export interface LandWaypoint {
  /** null for a point that only bends the line. */
  readonly name: string | null
  readonly lonLat: LonLat
  /** From the start of the leg, along the line. */
  readonly km: number
  readonly kind: 'major' | 'minor' | 'shape'
}

export interface SeaLeg extends LegBase {
  readonly mode: 'sea'
  readonly vessel: string
  readonly waypoints: readonly SeaWaypoint[]
}

export interface LandLeg extends LegBase {
  readonly mode: 'rail' | 'road'
  readonly waypoints: readonly LandWaypoint[]
}

export type Leg = SeaLeg | LandLeg

/** The journey as a whole, as the cards of its single points name it. */
export interface Journey {
  readonly from: string
  readonly to: string
  /** The days at the first place, and the facts that tell of them. */
  readonly start: { readonly from: IsoDate; readonly to: IsoDate; readonly facts: readonly FactId[] }
  /** Who says so, in at most 80 characters. */
  readonly attribution: string
}
