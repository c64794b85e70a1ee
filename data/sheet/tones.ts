// Makes the relief in a few flat tones: stills and cards are drawn as paths, where a picture would outweigh the rest.
import { contours } from 'd3-contour'
import { fromRailwayKm } from './corridor'
import { written } from './encode'
import { areaKm2, blurred } from './grid'
import { hasHeights } from './heights'
import type { SheetPoint } from './projection'
import type { TonesFile } from './read-tones'
import { lightOnSheet, pixelKm } from './relief'
import { reliefBox } from './relief-box'
import { thinned } from './thinned'

/** The light from which each tone is drawn, and how much (-1 to 1) it makes lighter or darker by itself. */
const tones = [
  { from: -0.1, light: -0.15 },
  { from: -0.24, light: -0.1 },
  { from: 0.12, light: 0.4 },
] as const
const gridKm = 12
/** By how much more than a tone's least light some of an area has to have, or it is a stain and no slope. */
const peak = 1.7
/** Smallest area, and smallest triangle that keeps a point of its edge: by the railway, and where only wide views show it. */
const leastKm2 = [4000, 30_000] as const
const detailKm2 = [400, 3000] as const
/** How far from the railway the first hold, and the second. */
const rangeKm = [300, 1800] as const

type Ring = readonly SheetPoint[]

/** The text of the file; null where the source is not installed. */
export function tonesFile(): string | null {
  if (!hasHeights()) return null
  const { light, width, height } = lightOnSheet()
  const broad = blurred(blurred(light, width), width)
  const file: TonesFile = {
    gridKm,
    tones: tones.map(({ from, light }) => {
      const values = from < 0 ? broad.map((value) => -value) : broad
      const areas = areasOver(values, Math.abs(from), [width, height])
      return { light, rings: written(areas.map(onGrid).filter(({ length }) => length > 2)) }
    }),
  }
  return `${JSON.stringify(file)}\n`
}

/** The rings around what is over a value. */
function areasOver(values: number[], from: number, size: [number, number]): Ring[] {
  const at = (value: number) => contours().size(size).thresholds([value])(values)[0]?.coordinates ?? []
  const peaks = at(from * peak).flatMap(([outer]) => outer?.slice(0, 1).map(onSheet) ?? [])
  return at(from).flatMap((area) => {
    const [outer = [], ...holes] = area.map((ring) => ring.map(onSheet)).filter(isLarge)
    return peaks.some((point) => holds(outer, point)) ? [outer, ...holes] : []
  })
}

const onSheet = ([column = 0, row = 0]: readonly number[]): SheetPoint => {
  return [reliefBox[0] + column * pixelKm, reliefBox[1] + row * pixelKm]
}

const isLarge = (ring: Ring) => Math.abs(areaKm2(ring)) > byRange(ring[0] ?? [0, 0], leastKm2)

/** What a point takes of two values by how far it is from the railway. */
function byRange(point: SheetPoint, [near, far]: readonly [number, number]): number {
  const [from, to] = rangeKm
  return near + (far - near) * Math.min(1, Math.max(0, (fromRailwayKm(point) - from) / (to - from)))
}

/** By the even-odd rule. */
function holds(ring: Ring, [x, y]: SheetPoint): boolean {
  return ring.reduce((inside, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    const crosses = ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
    return crosses !== inside
  }, false)
}

/** In whole numbers, each point once. */
function onGrid(ring: Ring): SheetPoint[] {
  return thinned(ring, (point) => byRange(point, detailKm2))
    .map(([x, y]): SheetPoint => [Math.round(x / gridKm), Math.round(y / gridKm)])
    .filter((point, i, all) => point.join() !== all.at(i - 1)?.join())
}
