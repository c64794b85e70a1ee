// The browser's side of the sheet: fetches a level once, as a static file, and keeps its paths ready to draw.
import { piecesFrom } from '@/data/sheet/decode'
import type { SheetFile } from '@/data/sheet/level'
import type { FileId, Level } from './sheet'

const urls: Record<FileId, URL> = {
  coarse: new URL('../../../data/sheet/coarse.json', import.meta.url),
  wide: new URL('../../../data/sheet/wide.json', import.meta.url),
  'corridor-1': new URL('../../../data/sheet/corridor-1.json', import.meta.url),
  'corridor-2': new URL('../../../data/sheet/corridor-2.json', import.meta.url),
  'corridor-3': new URL('../../../data/sheet/corridor-3.json', import.meta.url),
  'corridor-4': new URL('../../../data/sheet/corridor-4.json', import.meta.url),
  east: new URL('../../../data/sheet/east.json', import.meta.url),
  west: new URL('../../../data/sheet/west.json', import.meta.url),
}

const loading = new Map<FileId, Promise<Level<Path2D>>>()

/** How long a failure stands, in ms: a scroll asks for its level sixty times a second. */
const retryMs = 4000

/** A file of the sheet, ready to draw. Rejects when it cannot be had; a call some seconds later, or one for it `afresh`, tries again. */
export function loadLevel(id: FileId, afresh = false): Promise<Level<Path2D>> {
  const known = loading.get(id)
  if (known && !afresh) return known
  const level = fetch(urls[id]).then(async (response) => {
    if (!response.ok) throw new Error(`sheet ${id}: ${response.status}`)
    return drawable((await response.json()) as SheetFile) // our own file, checked by tests
  })
  loading.set(id, level)
  level.catch(() =>
    setTimeout(() => {
      if (loading.get(id) === level) loading.delete(id)
    }, retryMs),
  )
  return level
}

function drawable(file: SheetFile): Level<Path2D> {
  const pieces = piecesFrom(file, (lines) => new Path2D(lines.map((line) => `M${line.join('L')}`).join('')))
  return { unitKm: file.unitKm, box: file.box, pieces }
}
