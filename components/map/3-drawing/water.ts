import { type Camera, overlaps } from '@/components/map/1-plot/camera'
import type { Water } from '@/components/map/1-plot/sheet'
import type { Box } from '@/data/sheet/level'
import type { Ground } from './items'
import type { Look } from './look'

/** How much of the tone of deep water each of the depths takes. */
export const toneOfDepth = 0.3

/** The scale (km per CSS px) from which a river of a rank is seen, and that at which it is there in full. */
const scales: Readonly<Record<number, readonly [from: number, full: number]>> = {
  1: [60, 30],
  2: [9, 5.5],
  3: [5.5, 4],
}
/** A line that is there to a smaller share than this is not seen. */
const leastShare = 0.04
/** Widths in CSS px by rank, in close views; by how much they shrink from there to the wide ones, and over which scales. */
const widthsPx: Readonly<Record<number, number>> = { 1: 1.25, 2: 0.9, 3: 0.7 }
const shrinkage = 0.45
const shrinking = [4, 9] as const

/** The floor of the seas in steps, each darker than the one around it. */
export function drawDepths<Shape>(
  water: Water<Shape> | undefined,
  { colours }: Look,
  opacity: number,
  clip?: Box,
): Ground<Shape>[] {
  if (!water || water.depths.length === 0) return []
  const { depths, depthUnitKm: unitKm, strength } = water
  const tone = { fill: colours.deep, opacity: toneOfDepth * opacity * strength }
  return [{ kind: 'ground', unitKm, clip, layers: depths.map((shape) => ({ shapes: [shape], ...tone })) }]
}

/** The rivers that a scale bears, as fine lines. */
export function drawRivers<Shape>(
  water: Water<Shape> | undefined,
  { kmPerPx }: Camera,
  { box, look, opacity }: { readonly box: Box; readonly look: Look; readonly opacity: number },
): Ground<Shape>[] {
  if (!water) return []
  const [near, wide] = shrinking
  const shrunk = 1 - shrinkage * Math.min(1, Math.max(0, (kmPerPx - near) / (wide - near)))
  const seen = water.rivers.filter((river) => overlaps(river.box, box))
  const layers = Object.entries(scales).flatMap(([rank, [from, full]]) => {
    const share = Math.min(1, Math.max(0, (from - kmPerPx) / (from - full)))
    const shapes = seen.flatMap((river) => (river.rank === Number(rank) ? river.path : []))
    if (share < leastShare || shapes.length === 0) return []
    const width = Math.max(look.hairlinePx, (widthsPx[Number(rank)] ?? 0) * shrunk)
    const stroke = { colour: look.colours.coast, width, dash: [] }
    return [{ shapes, stroke, opacity: share * opacity * water.strength }]
  })
  return layers.length > 0 ? [{ kind: 'ground', unitKm: water.unitKm, layers }] : []
}
