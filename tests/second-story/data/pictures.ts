import type { Cargo, Label, Picture } from './picture'
import type { Slug } from './steps'

export const labels = {
  kazakhstan: { text: 'Kazakhstan', at: [72, 46], kind: 'country' },
  uzbekistan: { text: 'Uzbekistan', at: [66, 40.2], kind: 'country' },
  almaty: { text: 'Almaty', at: 'almaty', kind: 'town', side: 'below' },
  taraz: { text: 'Taraz', at: 'taraz', kind: 'minor', side: 'above' },
  shymkent: { text: 'Shymkent', at: 'shymkent', kind: 'minor', side: 'left' },
  tashkent: { text: 'Tashkent', at: 'tashkent', kind: 'town', side: 'below' },
} as const satisfies Record<string, Label>

export type LabelId = keyof typeof labels

export const cargo: Cargo = {
  count: 40,
  grown: 60,
  texts: ['40 crates', '60 crates'],
  unit: 'one crate',
}

export const pictures: Record<Slug, Picture> = {
  loading: {
    frame: ['almaty', 'tashkent'],
    marginKm: 160,
    scrollSvh: 160,
    legs: { lorry: 'faint' },
    cargo: { look: 'gather', at: 'almaty' },
    labels: ['kazakhstan', 'almaty', 'tashkent'],
  },
  road: {
    frame: ['almaty', 'tashkent'],
    marginKm: 120,
    scrollSvh: 240,
    cardAt: 0.5,
    legs: { lorry: 'scrub' },
    cargo: { look: 'aboard', at: 'almaty' },
    labels: ['kazakhstan', 'almaty', 'taraz', 'shymkent', 'tashkent'],
  },
  arrival: {
    frame: ['tashkent'],
    marginKm: 90,
    scrollSvh: 160,
    legs: { lorry: 'done' },
    cargo: { look: 'ashore', at: 'tashkent' },
    lead: 'date',
    labels: ['tashkent', 'shymkent'],
  },
}
