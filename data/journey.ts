import type { Certainty, FactId, IsoDate } from './facts'
import type { PlaceId } from './places'
import { railLine } from './rail-line'
import type { LonLat } from './sheet/projection'

interface LegBase {
  readonly from: PlaceId
  readonly to: PlaceId
  /** How certain the line between its ends is; the ends themselves are as certain as their facts. */
  readonly certainty: Certainty
  readonly facts: readonly FactId[]
  /** The first day on which the leg can have begun. Officials gave no day of departure for either leg. */
  readonly departs: { readonly earliest: IsoDate; readonly reported: boolean }
  /** The day of arrival, as reported. */
  readonly arrives: IsoDate
  /** Kilometres along the line drawn here, stated wherever the length is told. */
  readonly drawnKm: number
}

export interface SeaWaypoint {
  readonly lonLat: LonLat
}

export interface RailWaypoint {
  /** null for a point that only bends the line. */
  readonly name: string | null
  readonly lonLat: LonLat
  /** From the start of the leg, along the line. */
  readonly km: number
  readonly kind: 'major' | 'minor' | 'shape'
}

export interface SeaLeg extends LegBase {
  readonly id: 'sea'
  readonly mode: 'ship'
  readonly vessel: string
  readonly waypoints: readonly SeaWaypoint[]
}

export interface RailLeg extends LegBase {
  readonly id: 'rail'
  readonly mode: 'train'
  readonly waypoints: readonly RailWaypoint[]
}

export type Leg = SeaLeg | RailLeg
export type LegId = Leg['id']

export const seaLeg: SeaLeg = {
  id: 'sea',
  mode: 'ship',
  vessel: 'Angara',
  from: 'najin-port',
  to: 'dunay-berth',
  certainty: 'illustrative',
  facts: ['F4', 'F5', 'F11'],
  // The containers were still being staged on 7 and 8 September, so the ship cannot have left before the 8th.
  departs: { earliest: '2023-09-08', reported: false },
  arrives: '2023-09-12',
  drawnKm: 210,
  waypoints: [
    { lonLat: [130.296, 42.228] },
    { lonLat: [130.306, 42.205] },
    { lonLat: [130.302, 42.183] },
    { lonLat: [130.33, 42.13] },
    { lonLat: [130.55, 42.08] },
    { lonLat: [131.1, 42.22] },
    { lonLat: [131.7, 42.48] },
    { lonLat: [132.1, 42.69] },
    { lonLat: [132.25, 42.8] },
    { lonLat: [132.33, 42.815] },
    { lonLat: [132.376, 42.83] },
    { lonLat: [132.389, 42.865] },
    { lonLat: [132.384, 42.886] },
  ],
}

export const railLeg: RailLeg = {
  id: 'rail',
  mode: 'train',
  from: 'dunay',
  to: 'tikhoretsk',
  certainty: 'illustrative',
  facts: ['F7', 'F9', 'F11'],
  // Nothing can have left Dunay by rail before the ship arrived.
  departs: { earliest: '2023-09-12', reported: false },
  arrives: '2023-10-01',
  drawnKm: 8854,
  waypoints: railLine,
}

/** The journey, in the order of travel. */
export const legs = [seaLeg, railLeg] as const
