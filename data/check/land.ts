import { readFileSync } from 'node:fs'
import type { SheetLevel } from '../sheet/level'
import { countryAt } from '../sheet/locate'
import { type LonLat, project, type SheetPoint } from '../sheet/projection'
import { levelFrom } from '../sheet/read'

/** From the finest level to the coarsest. */
const levelNames = ['east', 'west', 'wide'] as const

/**
 * Whether the sheet draws land or a lake at a place, asked of the finest level that holds it. Reads the levels from
 * their files when it is made.
 */
export function landOnSheet(): (place: LonLat) => boolean {
  const levels = levelNames.map(readLevel)
  return (place) => {
    const point = project(place)
    const level = levels.find(({ box }) => holds(box, point))
    return level !== undefined && countryAt(level, point) !== null
  }
}

function readLevel(name: (typeof levelNames)[number]): SheetLevel {
  const text = readFileSync(new URL(`../sheet/${name}.json`, import.meta.url), 'utf8')
  return levelFrom(JSON.parse(text)) // the sheet's own tests hold its files to their type
}

function holds([x0, y0, x1, y1]: SheetLevel['box'], [x, y]: SheetPoint): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}
