import type { Label } from './label'

export const labels = {
  kazakhstan: { text: 'Kazakhstan', at: [72, 46], kind: 'country' },
  uzbekistan: { text: 'Uzbekistan', at: [66, 40.2], kind: 'country' },
  almaty: { text: 'Almaty', at: 'almaty', kind: 'town', side: 'below' },
  taraz: { text: 'Taraz', at: 'taraz', kind: 'minor', side: 'above' },
  shymkent: { text: 'Shymkent', at: 'shymkent', kind: 'minor', side: 'left' },
  tashkent: { text: 'Tashkent', at: 'tashkent', kind: 'town', side: 'below' },
} as const satisfies Record<string, Label>

export type LabelId = keyof typeof labels
