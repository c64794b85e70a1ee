import type { Journey, LandLeg, Leg } from './leg'

const roadLeg = {
  id: 'lorry',
  mode: 'road',
  from: 'almaty',
  to: 'tashkent',
  certainty: 'illustrative',
  facts: ['F2', 'F3'],
  departs: { earliest: '2031-04-04', reported: false },
  arrives: '2031-04-06',
  drawnKm: 740,
  waypoints: [
    { name: 'Almaty', lonLat: [76.946, 43.238], km: 0, kind: 'major' },
    { name: null, lonLat: [74.7, 43.05], km: 184, kind: 'shape' },
    { name: 'Taraz', lonLat: [71.37, 42.9], km: 455, kind: 'major' },
    { name: 'Shymkent', lonLat: [69.6, 42.32], km: 614, kind: 'major' },
    { name: 'Tashkent', lonLat: [69.24, 41.3], km: 731, kind: 'major' },
  ],
} as const satisfies LandLeg

export const legs = [roadLeg] as const satisfies readonly Leg[]

export type LegId = (typeof legs)[number]['id']

export const journey: Journey = {
  from: 'Almaty, Kazakhstan',
  to: 'at Tashkent',
  start: { from: '2031-04-03', to: '2031-04-04', facts: ['F1'] },
  attribution: 'The path is illustrative; both ends according to the growers',
}
