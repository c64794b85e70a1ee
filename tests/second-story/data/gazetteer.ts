import type { Entry } from './entry'

export const gazetteer: readonly { readonly heading: string; readonly entries: readonly Entry[] }[] = [
  {
    heading: 'On the journey',
    entries: [
      { name: 'Almaty', label: 'almaty', role: 'where the journey began', acrossKm: 400, facts: ['F1'] },
      { name: 'Tashkent', label: 'tashkent', role: 'where it ended', acrossKm: 400, facts: ['F2'] },
    ],
  },
]
