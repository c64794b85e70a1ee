/** The bytes of the base map, as committed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../.ci/shell'
import type { Measure } from '../measure'
import { kB } from '../table'
import { gzipBytes } from '../wire'

export const sheet: Measure = {
  name: 'sheet',
  title: 'The sheet',
  run: async () => {
    const levels = [
      ...(['coarse', 'wide', 'east', 'west'] as const),
      ...(['corridor-1', 'corridor-2', 'corridor-3', 'corridor-4'] as const),
    ]
    const sizes = levels.map((level) => ({ level, ...measured(`data/sheet/${level}.json`) }))
    const gzip = (name: (typeof levels)[number]) => sizes.find(({ level }) => level === name)?.gzip
    return {
      tables: [
        { head: ['level', 'kB', 'kB gzip'], rows: sizes.map(({ level, raw, gzip }) => [level, raw, gzip]) },
      ],
      notes: [],
      figures: { sheetWide: gzip('wide'), sheetEast: gzip('east'), sheetWest: gzip('west') },
    }
  },
}

function measured(path: string): { raw?: number; gzip?: number } {
  try {
    const body = readFileSync(join(root, path))
    return { raw: kB(body.length), gzip: kB(gzipBytes(body)) }
  } catch {
    return {}
  }
}
