import { toneOfDepth } from '@/components/map/3-drawing/water'
import type { Theme } from './still-path'

/** The page's light theme. A card has no stylesheet, so its colours are spelled out; a test compares them with it. */
export const ink = {
  paper: '#faf8f3',
  sea: '#dde6e9',
  deep: '#bccdd5',
  land: '#f6f3ea',
  rus: '#f5e8c6',
  ukr: '#c8d3ba',
  prk: '#dacce0',
  tint: '#ecb597',
  border: '#aa9d82',
  coast: '#7d929b',
  ink: '#1b1b1b',
  muted: '#54524d',
  accent: '#c2311c',
  rule: '#d9d3c5',
  /** Names of waters: on the page a mix of two of the above. */
  water: '#4f5d63',
} as const

export type Ink = Readonly<Record<keyof typeof ink, string>>

/** The page's dark theme, for stills. */
export const darkInk: Ink = {
  paper: '#12191d',
  sea: '#0d1920',
  deep: '#05090c',
  land: '#1c2930',
  rus: '#35322a',
  ukr: '#2f4a44',
  prk: '#43394c',
  tint: '#6a3f2d',
  border: '#66797f',
  coast: '#4d616b',
  ink: '#ebe7dd',
  muted: '#adb3b2',
  accent: '#ff7352',
  rule: '#2c3a41',
  water: '#a4abaa',
}

export const inks: Readonly<Record<Theme, Ink>> = { light: ink, dark: darkInk }

/** How much (0..1) of the relief's light and shadow a map in these colours takes: what is pale bears more of them. */
export const reliefOpacityOf = (colours: Ink): number => (colours === darkInk ? 0.22 : 0.55)

/** The colours of the three depths, the shallowest first: each lies on the one before. */
export function depthsOf({ sea, deep }: Ink): string[] {
  return [1, 2, 3].map((layers) => mix(sea, deep, 1 - (1 - toneOfDepth) ** layers))
}

/** A colour of six digits as far (0..1) on the way to another. */
function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
  })
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
