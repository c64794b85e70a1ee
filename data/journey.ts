import type { Journey, LandLeg, Leg, SeaLeg } from './leg'
import { railLine } from './rail-line'
import { smoothed } from './smoothed'

/** Officials gave no day of departure for either leg. */
export const seaLeg = {
  id: 'sea',
  mode: 'sea',
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
} as const satisfies SeaLeg

export const railLeg = {
  id: 'rail',
  mode: 'rail',
  from: 'dunay',
  to: 'tikhoretsk',
  certainty: 'illustrative',
  facts: ['F7', 'F9', 'F11'],
  // Nothing can have left Dunay by rail before the ship arrived.
  departs: { earliest: '2023-09-12', reported: false },
  arrives: '2023-10-01',
  drawnKm: 8938,
  waypoints: smoothed(railLine),
} as const satisfies LandLeg

/** The journey, in the order of travel. */
export const legs = [seaLeg, railLeg] as const satisfies readonly Leg[]

export type LegId = (typeof legs)[number]['id']

export const journey: Journey = {
  from: 'Najin, North Korea',
  to: 'near Tikhoretsk',
  start: { from: '2023-09-07', to: '2023-09-08', facts: ['F3'] },
  attribution: 'Path and date are illustrative; both ends according to the White House',
}
