import type { Place } from './place'

export const places = {
  almaty: { name: 'Almaty', lonLat: [76.946, 43.238], source: 'rounded' },
  taraz: { name: 'Taraz', lonLat: [71.37, 42.9], source: 'rounded' },
  shymkent: { name: 'Shymkent', lonLat: [69.6, 42.32], source: 'rounded' },
  tashkent: { name: 'Tashkent', also: 'Toshkent', lonLat: [69.24, 41.3], source: 'rounded' },
} as const satisfies Record<string, Place>

export type PlaceId = keyof typeof places
