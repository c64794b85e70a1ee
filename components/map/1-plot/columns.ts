// The columns in which the level along the railway comes.
import { corridorColumns, corridorRows } from '@/data/sheet/corridor-columns'
import type { Box } from '@/data/sheet/level'
import { overlaps } from './camera'
import type { FileId } from './sheet'

const [north, , , south] = corridorRows
const boxes = corridorColumns.slice(1).map((end, i): Box => [corridorColumns[i] ?? end, north, end, south])

/** All of them, from west to east. */
export const columns = boxes.map((_, i) => `corridor-${i + 1}` as FileId) // as many as there are files

/** Those in a box of the sheet, in km. */
export const columnsIn = (box: Box) => columns.filter((_, i) => overlaps(boxes[i] ?? box, box))

/** Whether a box of the sheet lies in them with all of itself. */
export const isAlong = ([x0, y0, x1, y1]: Box) =>
  x0 > corridorColumns[0] && x1 < corridorColumns[4] && y0 > north && y1 < south
