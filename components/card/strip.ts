// The strip on the map: distance so far, and a legend of what the map uses.

import type { Rect } from '@/components/map/1-plot/rect'
import type { LegendSymbol } from '@/components/map/3-drawing/legend-symbols'
import { sansSemibold } from '@/data/check/advances'
import type { CardContent } from './content'
import type { Setting, ShapeSize } from './shapes'
import { leading, widthEm } from './text'

/** Rows of entries, each with its width; the last row stands lowest. */
export interface Strip extends Rect {
  readonly rows: readonly (readonly StripEntry[])[]
}

export interface StripEntry {
  /** Null for the distance. */
  readonly sign: LegendSymbol | null
  readonly text: string
  readonly width: number
}

export const stripPad = 16
/** Room of a legend's sign and the gap after it, and between entries. */
export const signPx = { width: 40, gap: 10, between: 30 } as const

/** The strip at the bottom right of the map; null where there is nothing to say. */
export function stripOf(
  { distance, legend }: CardContent,
  map: Rect,
  { stripPx }: Pick<Setting, 'stripPx'>,
  size: Omit<ShapeSize, 'stacked'>,
): Strip | null {
  const width = (text: string) => Math.ceil(widthEm(text, sansSemibold) * stripPx)
  const entries: StripEntry[] = [
    ...(distance ? [{ sign: null, text: distance, width: width(distance) }] : []),
    ...legend.map(({ sign, text }) => ({ sign, text, width: signPx.width + signPx.gap + width(text) })),
  ]
  const widthOf = (row: readonly StripEntry[]) =>
    row.reduce((sum, entry) => sum + entry.width + signPx.between, 2 * stripPad - signPx.between)
  const rows: StripEntry[][] = []
  for (const entry of entries) {
    const last = rows.at(-1)
    if (last && widthOf([...last, entry]) <= map.width - size.safe.x - stripPad) last.push(entry)
    else rows.push([entry])
  }
  if (rows.length === 0) return null
  const box = {
    width: Math.max(...rows.map(widthOf)),
    height: Math.round(stripPx * (leading.strip * rows.length + 0.2)),
  }
  return {
    ...box,
    rows,
    x: size.widthPx - size.safe.x - box.width + stripPad,
    y: size.heightPx - size.safe.bottom - box.height,
  }
}
