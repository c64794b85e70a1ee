import type { PlaceId } from './places'
import type { LonLat } from './sheet/projection'
import type { Slug } from './steps'

/** A name on the map. `towns` carry a dot; `minor` towns give way on narrow screens. */
export type LabelKind = 'town' | 'minor' | 'country' | 'water' | 'note'

/** Where a town's name stands from its dot. */
export type LabelSide = 'right' | 'left' | 'above' | 'below'

export interface Label {
  readonly text: string
  readonly at: PlaceId | LonLat
  readonly kind: LabelKind
  readonly side?: LabelSide
}

/** How a leg is drawn: `faint` is the whole of it, thin; `scrub` grows with the scroll; `done` is travelled. */
export type LegLook = 'faint' | 'scrub' | 'done'

/** What the container marks do: 300 that gather, travel, land or rest, and the more than 1,000 of the disclosure. */
export type CargoLook = 'gather' | 'aboard' | 'unload' | 'ashore' | 'grow'

/** What the map shows in a step. It never shows what the facts do not hold. */
export interface Picture {
  /** Places that must be in view. */
  readonly frame: readonly (PlaceId | LonLat)[]
  /** Room around them, in km. */
  readonly marginKm: number
  /** The camera stays with the vehicle, this many km across and high. */
  readonly follow?: { readonly widthKm: number; readonly heightKm: number }
  /** Length of the step's scroll in small viewport heights (svh), at least 140. */
  readonly scrollSvh: number
  readonly sea?: LegLook
  readonly rail?: LegLook
  readonly cargo?: { readonly look: CargoLook; readonly at: PlaceId | LonLat }
  /** A line back or onward whose load or outcome is unknown: from, to, and how many open marks it carries. */
  readonly open?: { readonly from: PlaceId | LonLat; readonly to: PlaceId | LonLat; readonly marks: number }
  /** Draw the computed line to the nearest recognised border. */
  readonly border?: boolean
  /** Countries set off in the accent's tint. */
  readonly tint?: readonly ('RUS' | 'UKR' | 'PRK' | 'IRN')[]
  /** 0 to 1: how far the map recedes behind what leads. */
  readonly veil?: number
  /** What leads on the map besides the shipment. */
  readonly lead?: 'date' | 'calendar'
  readonly labels: readonly (keyof typeof labels)[]
}

/** Every name that any step sets on the map. */
export const labels = {
  russia: { text: 'Russia', at: [96, 62], kind: 'country' },
  'russia-east': { text: 'Russia', at: [135.4, 46.7], kind: 'country' },
  'russia-south': { text: 'Russia', at: [42.6, 48.3], kind: 'country' },
  'russia-far-east': { text: 'Russian Far East', at: [133.2, 49.4], kind: 'country' },
  'russia-coast': { text: 'Russia', at: [131.35, 43.35], kind: 'country' },
  china: { text: 'China', at: [103, 35], kind: 'country' },
  'china-east': { text: 'China', at: [128.4, 46.6], kind: 'country' },
  'china-border': { text: 'China', at: [130.0, 43.35], kind: 'country' },
  kazakhstan: { text: 'Kazakhstan', at: [67, 48.3], kind: 'country' },
  'ukraine-wide': { text: 'Ukraine', at: [31.5, 51.8], kind: 'country' },
  ukraine: { text: 'Ukraine', at: [31.3, 48.9], kind: 'country' },
  'ukraine-east': { text: 'Ukraine', at: [37.25, 47.42], kind: 'country' },
  iran: { text: 'Iran', at: [55, 32.2], kind: 'country' },
  'north-korea-wide': { text: 'North Korea', at: [125.4, 38.9], kind: 'country', side: 'left' },
  'north-korea': { text: 'North Korea', at: [126.9, 40.1], kind: 'country' },
  'north-korea-najin': { text: 'North Korea', at: [130.245, 42.275], kind: 'country' },
  japan: { text: 'Japan', at: [138.6, 36.6], kind: 'country' },
  'sea-of-japan': { text: 'Sea of Japan\n(East Sea)', at: [134.6, 40.4], kind: 'water' },
  'sea-of-japan-near': { text: 'Sea of Japan\n(East Sea)', at: [131.5, 41.95], kind: 'water' },
  'sea-of-japan-bay': { text: 'Sea of Japan (East Sea)', at: [132.36, 42.775], kind: 'water' },
  'azov-sea': { text: 'Sea of\nAzov', at: [36.4, 46.0], kind: 'water' },
  'black-sea': { text: 'Black Sea', at: [34.4, 43.4], kind: 'water' },
  'caspian-sea': { text: 'Caspian\nSea', at: [50.6, 42.1], kind: 'water' },
  baikal: { text: 'Lake\nBaikal', at: [108.9, 54.2], kind: 'water' },
  najin: { text: 'Najin', at: 'najin-port', kind: 'town', side: 'below' },
  'najin-wide': { text: 'Najin,\nNorth Korea', at: 'najin-port', kind: 'town', side: 'left' },
  'najin-coast': { text: 'Najin', at: 'najin-port', kind: 'town', side: 'right' },
  'dunay-coast': { text: 'Dunay', at: 'dunay', kind: 'town', side: 'above' },
  'najin-town': { text: 'Najin (Rajin)', at: 'najin', kind: 'town', side: 'above' },
  dunay: { text: 'Dunay', at: 'dunay', kind: 'town', side: 'right' },
  'dunay-near': { text: 'Dunay', at: 'dunay', kind: 'town', side: 'left' },
  vladivostok: { text: 'Vladivostok', at: 'vladivostok', kind: 'minor', side: 'left' },
  tikhoretsk: { text: 'Tikhoretsk', at: 'tikhoretsk', kind: 'town', side: 'below' },
  'tikhoretsk-near': { text: 'Tikhoretsk', at: 'tikhoretsk', kind: 'town', side: 'left' },
  pyongyang: { text: 'Pyongyang', at: 'pyongyang', kind: 'minor', side: 'left' },
  moscow: { text: 'Moscow', at: 'moscow', kind: 'minor', side: 'above' },
  kyiv: { text: 'Kyiv', at: 'kyiv', kind: 'minor', side: 'above' },
  tehran: { text: 'Tehran', at: 'tehran', kind: 'minor', side: 'below' },
  khabarovsk: { text: 'Khabarovsk', at: 'khabarovsk', kind: 'town', side: 'above' },
  chita: { text: 'Chita', at: 'chita', kind: 'town', side: 'above' },
  'ulan-ude': { text: 'Ulan-Ude', at: 'ulan-ude', kind: 'minor', side: 'below' },
  irkutsk: { text: 'Irkutsk', at: 'irkutsk', kind: 'town', side: 'above' },
  krasnoyarsk: { text: 'Krasnoyarsk', at: 'krasnoyarsk', kind: 'town', side: 'above' },
  novosibirsk: { text: 'Novosibirsk', at: 'novosibirsk', kind: 'town', side: 'below' },
  omsk: { text: 'Omsk', at: 'omsk', kind: 'town', side: 'above' },
  yekaterinburg: { text: 'Yekaterinburg', at: 'yekaterinburg', kind: 'town', side: 'above' },
  chelyabinsk: { text: 'Chelyabinsk', at: 'chelyabinsk', kind: 'minor', side: 'below' },
  samara: { text: 'Samara', at: 'samara', kind: 'town', side: 'above' },
  saratov: { text: 'Saratov', at: 'saratov', kind: 'minor', side: 'left' },
  volgograd: { text: 'Volgograd', at: 'volgograd', kind: 'town', side: 'right' },
  rostov: { text: 'Rostov-on-Don', at: [39.72, 47.23], kind: 'minor', side: 'above' },
  crimea: { text: 'Crimea', at: [34.3, 45.25], kind: 'note' },
} as const satisfies Record<string, Label>

export type LabelId = keyof typeof labels

const journey = ['najin-port', 'kyiv', [86, 60]] as const
const wideLabels = ['najin-wide', 'tikhoretsk', 'russia', 'china', 'ukraine-wide'] as const

export const pictures: Record<Slug, Picture> = {
  opening: {
    frame: journey,
    marginKm: 430,
    scrollSvh: 150,
    sea: 'faint',
    rail: 'faint',
    labels: [...wideLabels, 'kazakhstan'],
  },
  najin: {
    frame: ['najin', 'najin-port'],
    marginKm: 5,
    scrollSvh: 220,
    sea: 'faint',
    cargo: { look: 'gather', at: 'najin-port' },
    labels: ['najin-town', 'north-korea-najin'],
  },
  crossing: {
    frame: ['najin-port', 'dunay', [131.2, 42.05]],
    marginKm: 36,
    scrollSvh: 280,
    sea: 'scrub',
    cargo: { look: 'aboard', at: 'najin-port' },
    labels: ['najin-coast', 'dunay-coast', 'vladivostok', 'sea-of-japan-near', 'russia-coast'],
  },
  dunay: {
    frame: ['dunay', 'dunay-berth'],
    marginKm: 11,
    scrollSvh: 220,
    sea: 'done',
    cargo: { look: 'unload', at: 'dunay-berth' },
    labels: ['dunay-near', 'sea-of-japan-bay'],
  },
  summit: {
    frame: ['dunay', 'khabarovsk', [127.5, 43], [138, 47]],
    marginKm: 90,
    scrollSvh: 150,
    sea: 'done',
    lead: 'date',
    labels: ['dunay', 'russia-far-east', 'khabarovsk', 'china-east', 'sea-of-japan'],
  },
  'return-cargo': {
    frame: ['najin-port', 'dunay', [131.2, 42.05]],
    marginKm: 36,
    scrollSvh: 150,
    open: { from: 'dunay-berth', to: 'najin-port', marks: 6 },
    labels: ['najin', 'dunay-coast', 'vladivostok', 'sea-of-japan-near', 'russia-coast'],
  },
  rail: {
    frame: ['dunay'],
    marginKm: 500,
    follow: { widthKm: 1500, heightKm: 1000 },
    scrollSvh: 620,
    sea: 'done',
    rail: 'scrub',
    cargo: { look: 'aboard', at: 'dunay' },
    labels: [
      'dunay',
      'khabarovsk',
      'chita',
      'ulan-ude',
      'irkutsk',
      'krasnoyarsk',
      'novosibirsk',
      'omsk',
      'yekaterinburg',
      'chelyabinsk',
      'samara',
      'saratov',
      'volgograd',
      'tikhoretsk',
      'baikal',
      'caspian-sea',
      'sea-of-japan',
    ],
  },
  tikhoretsk: {
    frame: ['tikhoretsk', [37.2, 47.6], [36.6, 45.4]],
    marginKm: 60,
    scrollSvh: 200,
    sea: 'done',
    rail: 'done',
    cargo: { look: 'ashore', at: 'tikhoretsk' },
    border: true,
    labels: ['tikhoretsk-near', 'ukraine-east', 'azov-sea', 'rostov', 'russia-south', 'crimea'],
  },
  disclosure: {
    frame: journey,
    marginKm: 430,
    scrollSvh: 220,
    sea: 'done',
    rail: 'done',
    cargo: { look: 'grow', at: [76, 65.5] },
    labels: [...wideLabels],
  },
  price: {
    frame: ['pyongyang', 'khabarovsk', [134, 50]],
    marginKm: 160,
    scrollSvh: 170,
    open: { from: [133.4, 48.6], to: [128.7, 41.5], marks: 5 },
    tint: ['PRK'],
    labels: ['russia-east', 'north-korea', 'pyongyang', 'china-east', 'sea-of-japan'],
  },
  suppliers: {
    frame: ['tehran', 'pyongyang', 'kyiv', [60, 60]],
    marginKm: 380,
    scrollSvh: 150,
    tint: ['IRN', 'PRK'],
    labels: ['russia', 'ukraine', 'iran', 'north-korea-wide', 'china', 'moscow', 'tehran', 'pyongyang'],
  },
  weight: {
    frame: ['kyiv', 'tikhoretsk', [34, 44.4]],
    marginKm: 90,
    scrollSvh: 150,
    rail: 'done',
    labels: ['ukraine', 'kyiv', 'tikhoretsk', 'black-sea', 'crimea', 'russia-south'],
  },
  washington: {
    frame: journey,
    marginKm: 430,
    scrollSvh: 150,
    sea: 'done',
    rail: 'done',
    veil: 0.72,
    lead: 'calendar',
    labels: [],
  },
  unknown: {
    frame: journey,
    marginKm: 430,
    scrollSvh: 150,
    sea: 'done',
    rail: 'done',
    open: { from: 'dunay-berth', to: 'najin-port', marks: 0 },
    labels: [...wideLabels, 'kazakhstan'],
  },
}
