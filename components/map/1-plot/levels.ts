// The sheet for the still, on the server only.
import coarse from '@/data/sheet/coarse.json'
import east from '@/data/sheet/east.json'
import type { SheetLevel } from '@/data/sheet/level'
import file from '@/data/sheet/water.json'
import west from '@/data/sheet/west.json'
import wide from '@/data/sheet/wide.json'
import type { LevelId, Water } from './sheet'

export const levels = { coarse, wide, east, west } as unknown as Record<LevelId, SheetLevel> // boxes are four numbers each

/** Rivers and depths, for cards: in the page's own still they would double its weight. */
export const water = { ...file, strength: 1 } as unknown as Water<string> // as above

/** Rivers alone, for files of stills: the depths of all seas are heavier than such a file. */
export const rivers: Water<string> = { ...water, depths: [] }
