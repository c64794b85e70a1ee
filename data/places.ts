import type { Place } from './place'

/**
 * Depot and berth are kept as the towns that officials named, never as a site. The end of the ship's line is open
 * water by the town: which berth the ship used is not verified.
 */
export const places = {
  najin: { name: 'Najin', also: 'Rajin', lonLat: [130.283, 42.256], source: 'GeoNames 2042645' },
  'najin-port': {
    name: 'Najin',
    also: 'Rajin',
    lonLat: [130.29, 42.227],
    source: 'read off the GSHHG coast, to about 0.5 km',
  },
  dunay: { name: 'Dunay', lonLat: [132.335, 42.879], source: 'GeoNames 2024800' },
  'dunay-berth': {
    name: 'Dunay',
    lonLat: [132.384, 42.886],
    source: 'water off the town, placed here; the berth is not verified',
  },
  vladivostok: { name: 'Vladivostok', lonLat: [131.874, 43.106], source: 'GeoNames 2013348' },
  fokino: { name: 'Fokino', lonLat: [132.406, 42.974], source: 'GeoNames 2015310' },
  khabarovsk: { name: 'Khabarovsk', lonLat: [135.084, 48.483], source: 'GeoNames 2022890' },
  chita: { name: 'Chita', lonLat: [113.501, 52.032], source: 'GeoNames 2025339' },
  'ulan-ude': { name: 'Ulan-Ude', lonLat: [107.606, 51.827], source: 'GeoNames 2014407' },
  irkutsk: { name: 'Irkutsk', lonLat: [104.296, 52.298], source: 'GeoNames 2023469' },
  krasnoyarsk: { name: 'Krasnoyarsk', lonLat: [92.867, 56.018], source: 'GeoNames 1502026' },
  novosibirsk: { name: 'Novosibirsk', lonLat: [82.935, 55.041], source: 'GeoNames 1496747' },
  omsk: { name: 'Omsk', lonLat: [73.369, 54.992], source: 'GeoNames 1496153' },
  tyumen: { name: 'Tyumen', lonLat: [65.527, 57.152], source: 'GeoNames 1488754' },
  yekaterinburg: { name: 'Yekaterinburg', lonLat: [60.612, 56.852], source: 'GeoNames 1486209' },
  chelyabinsk: { name: 'Chelyabinsk', lonLat: [61.429, 55.154], source: 'GeoNames 1508291' },
  ufa: { name: 'Ufa', lonLat: [55.968, 54.743], source: 'GeoNames 479561' },
  samara: { name: 'Samara', lonLat: [50.15, 53.2], source: 'GeoNames 499099' },
  saratov: { name: 'Saratov', lonLat: [46.009, 51.541], source: 'GeoNames 498677' },
  volgograd: { name: 'Volgograd', lonLat: [44.502, 48.719], source: 'GeoNames 472757' },
  tikhoretsk: { name: 'Tikhoretsk', lonLat: [40.125, 45.855], source: 'GeoNames 483029' },
  pyongyang: { name: 'Pyongyang', lonLat: [125.754, 39.034], source: 'GeoNames 1871859' },
  moscow: { name: 'Moscow', lonLat: [37.616, 55.752], source: 'GeoNames 524901' },
  kyiv: { name: 'Kyiv', lonLat: [30.524, 50.455], source: 'GeoNames 703448' },
  tehran: { name: 'Tehran', lonLat: [51.389, 35.689], source: 'GeoNames (rounded)' },
  washington: { name: 'Washington', lonLat: [-77.037, 38.907], source: 'GeoNames (rounded)' },
} as const satisfies Record<string, Place>

export type PlaceId = keyof typeof places
