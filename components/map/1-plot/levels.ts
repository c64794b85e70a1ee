// The sheet for the still, on the server only.
import coarse from '@/data/sheet/coarse.json'
import corridor1 from '@/data/sheet/corridor-1.json'
import corridor2 from '@/data/sheet/corridor-2.json'
import corridor3 from '@/data/sheet/corridor-3.json'
import corridor4 from '@/data/sheet/corridor-4.json'
import east from '@/data/sheet/east.json'
import type { Box, SheetFile } from '@/data/sheet/level'
import { levelOfLines } from '@/data/sheet/read'
import { tonesFrom } from '@/data/sheet/read-tones'
import { reliefBox } from '@/data/sheet/relief-box'
import tonesFile from '@/data/sheet/relief-tones.json'
import file from '@/data/sheet/water.json'
import west from '@/data/sheet/west.json'
import wide from '@/data/sheet/wide.json'
import { type Camera, overlaps } from './camera'
import type { Relief, Water } from './sheet'

const read = (file: unknown) => levelOfLines(file as SheetFile) // boxes are four numbers each

export const levels = {
  coarse: read(coarse),
  wide: read(wide),
  corridor: [corridor1, corridor2, corridor3, corridor4].map(read),
  east: read(east),
  west: read(west),
}

/** Rivers and depths, for cards: in the page's own still they would double its weight. */
export const water = { ...file, strength: 1 } as unknown as Water<string> // as above

/** Rivers alone, for files of stills: the depths of all seas are heavier than such a file. */
export const rivers: Water<string> = { ...water, depths: [] }

const { unitKm, tones } = tonesFrom(tonesFile)

/** The scales (km per CSS px) from which the relief's tones are drawn, and in full: closer by, they are stains. */
const tonesFromKm = [4, 6] as const

/**
 * The relief of what a camera shows of a box of the sheet (km), in flat tones: a picture would outweigh a still, and slow a
 * card. Undefined in close views.
 */
export function reliefIn({ kmPerPx }: Pick<Camera, 'kmPerPx'>, box: Box): Relief<string> | undefined {
  const [from, full] = tonesFromKm
  const strength = Math.min(1, (kmPerPx - from) / (full - from))
  if (strength <= 0) return undefined
  const seen = tones.map(({ light, areas }) => {
    return { light, areas: areas.filter((area) => overlaps(area.box, box)) }
  })
  return { image: { unitKm, tones: seen }, box: reliefBox, strength }
}
