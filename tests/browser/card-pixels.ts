// What the pixels of a card tell.
import type { PNG } from 'pngjs'
import type { ExpectedCard } from './print-cards'

type Rgb = readonly [r: number, g: number, b: number]

const paper: Rgb = [0xfa, 0xf8, 0xf3]
export const colours = {
  sea: [[0xdd, 0xe6, 0xe9]],
  land: [
    [0xf6, 0xf3, 0xea],
    [0xf5, 0xe8, 0xc6],
    [0xc8, 0xd3, 0xba],
    [0xda, 0xcc, 0xe0],
  ],
  accent: [[0xc2, 0x31, 0x1c]],
  tint: [[0xec, 0xb5, 0x97]],
} as const satisfies Record<string, readonly Rgb[]>

/** Pixels of the map that are one of the colours, as they look under the map's scrim. */
export function countIn(picture: PNG, { map, scrim }: ExpectedCard, among: readonly Rgb[]): number {
  const faded = among.map((rgb) => rgb.map((c, i) => c + ((paper[i] ?? 0) - c) * scrim))
  let found = 0
  const bottom = Math.min(map.y + map.height, picture.height - 8) // the bar of progress is not the map
  for (let y = map.y; y < bottom; y += 1) {
    for (let x = map.x; x < map.x + map.width; x += 1) {
      if (faded.some((rgb) => isColour(picture, x, y, rgb))) found += 1
    }
  }
  return found
}

function isColour({ data, width }: PNG, x: number, y: number, rgb: readonly number[]): boolean {
  const at = 4 * (y * width + x)
  return rgb.every((c, i) => Math.abs((data[at + i] ?? 0) - c) <= 4)
}

/** The middle of all accent that is thicker than a line or a mark: of all on the map, only a vehicle is. */
export function vehicleIn(picture: PNG, { map, ratio }: ExpectedCard): [x: number, y: number] | null {
  const reach = Math.round(1.6 * ratio)
  const [xs, ys]: [number[], number[]] = [[], []]
  const bottom = Math.min(map.y + map.height, picture.height - 8) - reach
  for (let y = map.y + reach; y < bottom; y += 1) {
    for (let x = map.x + reach; x < map.x + map.width - reach; x += 1) {
      if (!isThick(picture, x, y, reach)) continue
      xs.push(x)
      ys.push(y)
    }
  }
  if (xs.length === 0) return null
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

function isThick(picture: PNG, x: number, y: number, reach: number): boolean {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      if (Math.hypot(dx, dy) > reach) continue
      if (!isColour(picture, x + dx, y + dy, colours.accent[0])) return false
    }
  }
  return true
}
