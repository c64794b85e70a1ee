// The browser's side of the sheet: fetches a level once, as a static file, and keeps its paths ready to draw.
import type { SheetLevel } from '@/data/sheet/level'
import type { Level, LevelId } from './sheet'

const urls: Record<LevelId, URL> = {
  coarse: new URL('../../../data/sheet/coarse.json', import.meta.url),
  wide: new URL('../../../data/sheet/wide.json', import.meta.url),
  east: new URL('../../../data/sheet/east.json', import.meta.url),
  west: new URL('../../../data/sheet/west.json', import.meta.url),
}

const loading = new Map<LevelId, Promise<Level<Path2D>>>()

/** How long a failure stands, in ms: a scroll asks for its level sixty times a second. */
const retryMs = 4000

/** A level of the sheet, ready to draw. Rejects when it cannot be had; a call some seconds later, or one for it `afresh`, tries again. */
export function loadLevel(id: LevelId, afresh = false): Promise<Level<Path2D>> {
  const known = loading.get(id)
  if (known && !afresh) return known
  const level = fetch(urls[id]).then(async (response) => {
    if (!response.ok) throw new Error(`sheet ${id}: ${response.status}`)
    return drawable((await response.json()) as SheetLevel) // our own file, checked by tests
  })
  loading.set(id, level)
  level.catch(() =>
    setTimeout(() => {
      if (loading.get(id) === level) loading.delete(id)
    }, retryMs),
  )
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
