// The browser's side of the sheet: fetches a level once, as a static file, and keeps its paths ready to draw.
import type { Box, SheetLevel } from '@/data/sheet/level'
import type { Camera, Viewport } from './camera'

export type LevelId = 'coarse' | 'wide' | 'east' | 'west'

const urls: Record<LevelId, URL> = {
  coarse: new URL('../../../data/sheet/coarse.json', import.meta.url),
  wide: new URL('../../../data/sheet/wide.json', import.meta.url),
  east: new URL('../../../data/sheet/east.json', import.meta.url),
  west: new URL('../../../data/sheet/west.json', import.meta.url),
}

export const countries = ['rest', 'RUS', 'UKR', 'PRK', 'IRN'] as const
export type Layer = (typeof countries)[number] | 'lakes' | 'coast' | 'borders'

/** A level of the sheet, with its paths in the form that a pen takes. */
export interface Level<Shape> extends Pick<SheetLevel, 'unitKm' | 'box'> {
  readonly pieces: readonly ({ readonly box: Box } & { readonly [L in Layer]?: Shape })[]
}

/** The levels that there are. */
export type Sheet<Shape> = { readonly [Id in LevelId]?: Level<Shape> }

const loading = new Map<LevelId, Promise<Level<Path2D>>>()

/** How long a failure stands, in ms: a scroll asks for its level sixty times a second. */
const retryMs = 4000

/** A level of the sheet, ready to draw. Rejects when it cannot be had; a call some seconds later tries again. */
export function loadLevel(id: LevelId): Promise<Level<Path2D>> {
  const known = loading.get(id)
  if (known) return known
  const level = fetch(urls[id]).then(async (response) => {
    if (!response.ok) throw new Error(`sheet ${id}: ${response.status}`)
    return drawable((await response.json()) as SheetLevel) // our own file, checked by tests
  })
  loading.set(id, level)
  level.catch(() => setTimeout(() => loading.delete(id), retryMs))
  return level
}

function drawable({ unitKm, box, pieces }: SheetLevel): Level<Path2D> {
  return {
    unitKm,
    box,
    pieces: pieces.map(({ box, ...paths }) => ({
      box,
      ...Object.fromEntries(
        Object.entries(paths).flatMap(([layer, d]) => (d ? [[layer, new Path2D(d)]] : [])),
      ),
    })),
  }
}

/**
 * Which levels a camera asks for: the ground level, and how far (0..1) a fine piece has come in over it. Judged by
 * the kilometres across the free part, so that a still and a screen of any size take the same level for a step.
 */
export function levelsFor(
  camera: Camera,
  { free }: Viewport,
): { ground: LevelId; fine: LevelId; fineness: number } {
  const spanKm = camera.kmPerPx * Math.min(free.width, free.height)
  return {
    ground: spanKm > 2600 ? 'coarse' : 'wide',
    fine: camera.x > 0 ? 'east' : 'west',
    fineness: Math.min(1, Math.max(0, (700 - spanKm) / 150)),
  }
}
