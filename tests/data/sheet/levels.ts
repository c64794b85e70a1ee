import { readFileSync } from 'node:fs'
import { corridorColumns, corridorRows } from '../../../data/sheet/corridor-columns'
import type { Box, SheetFile, SheetLevel } from '../../../data/sheet/level'
import { levelFrom } from '../../../data/sheet/read'

export const levelNames = ['coarse', 'wide', 'corridor', 'east', 'west'] as const
export type LevelName = (typeof levelNames)[number]

/** The text of a committed file of the sheet. */
export function committed(file: string): string {
  return readFileSync(new URL(`../../../data/sheet/${file}`, import.meta.url), 'utf8')
}

/** The text of all files of a level. */
export function filesOf(name: LevelName): string[] {
  const columns = corridorColumns.slice(1).map((_, i) => `corridor-${i + 1}`)
  return (name === 'corridor' ? columns : [name]).map((file) => committed(`${file}.json`))
}

/** The committed level of that name. */
export function levelOf(name: LevelName): SheetLevel {
  const levels = filesOf(name).map((text) => levelFrom(JSON.parse(text) as SheetFile)) // our own files, made by `npm run sheet`
  const [first] = levels
  if (!first) throw new Error(`no ${name}`)
  const box: Box = [corridorColumns[0], corridorRows[0], corridorColumns[4], corridorRows[3]]
  return name === 'corridor' ? { ...first, box, pieces: levels.flatMap(({ pieces }) => pieces) } : first
}
