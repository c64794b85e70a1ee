// The sheet for the still, on the server only: see "imports" in package.json, which gives the browser no-levels.ts.
import coarse from '@/data/sheet/coarse.json'
import east from '@/data/sheet/east.json'
import type { SheetLevel } from '@/data/sheet/level'
import west from '@/data/sheet/west.json'
import wide from '@/data/sheet/wide.json'

export const levels = { coarse, wide, east, west } as unknown as Record<string, SheetLevel> // boxes are four numbers each
