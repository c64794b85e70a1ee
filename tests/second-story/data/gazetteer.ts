import type { Entry } from './entry'

export const gazetteer: readonly { readonly heading: string; readonly entries: readonly Entry[] }[] = [
  {
    heading: 'On the journey',
    entries: [
      { name: 'Almaty', label: 'almaty', acrossKm: 400, facts: ['F1'] },
      { name: 'Tashkent', label: 'tashkent', acrossKm: 400, facts: ['F2'] },
    ],
  },
]
