import type { EntryGroup } from './gazetteer-entry'

export const gazetteer: readonly EntryGroup[] = [
  {
    heading: 'On the road',
    entries: [
      { name: 'Almaty', label: 'almaty', acrossKm: 200, facts: ['F1'] },
      { name: 'Tashkent', label: 'tashkent', acrossKm: 200, facts: ['F2'] },
    ],
  },
]
