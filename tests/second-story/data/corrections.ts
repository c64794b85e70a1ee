import type { Correction } from './correction'

export const corrections: readonly Correction[] = [
  {
    at: '2031-04-23T08:00:00Z',
    step: 'road',
    text: 'An earlier version of this invented story said that the lorry was blue. Nobody said so.',
  },
]
