import type { Cargo, MapSpec } from './map-spec'
import type { Slug } from './steps'

export const cargo: Cargo = {
  count: 40,
  grown: 60,
  texts: ['40 crates', '60 crates'],
  unit: 'one crate',
}

export const mapSpecs: Record<Slug, MapSpec> = {
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
