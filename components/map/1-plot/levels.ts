// The sheet for the still, on the server only.
import coarse from '@/data/sheet/coarse.json'
import corridor1 from '@/data/sheet/corridor-1.json'
import corridor2 from '@/data/sheet/corridor-2.json'
import corridor3 from '@/data/sheet/corridor-3.json'
import corridor4 from '@/data/sheet/corridor-4.json'
import east from '@/data/sheet/east.json'
import type { SheetFile } from '@/data/sheet/level'
import { levelOfLines } from '@/data/sheet/read'
import file from '@/data/sheet/water.json'
import west from '@/data/sheet/west.json'
import wide from '@/data/sheet/wide.json'
import type { Water } from './sheet'

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
