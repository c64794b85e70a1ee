// The sheet for the still, on the server only.
import coarse from '@/data/sheet/coarse.json'
import east from '@/data/sheet/east.json'
import type { SheetLevel } from '@/data/sheet/level'
import west from '@/data/sheet/west.json'
import wide from '@/data/sheet/wide.json'
import type { LevelId } from './sheet'

export const levels = { coarse, wide, east, west } as unknown as Record<LevelId, SheetLevel> // boxes are four numbers each
