import { readFileSync } from 'node:fs'
import type { SheetLevel } from '../../../data/sheet/level'

export const levelNames = ['coarse', 'wide', 'east', 'west'] as const
export type LevelName = (typeof levelNames)[number]

/** The text of a committed file of the sheet. */
export function committed(file: string): string {
  return readFileSync(new URL(`../../../data/sheet/${file}`, import.meta.url), 'utf8')
}

/** The committed level of that name. */
export function levelOf(name: LevelName): SheetLevel {
  return JSON.parse(committed(`${name}.json`)) as SheetLevel // our own file, made by `npm run sheet`
}
