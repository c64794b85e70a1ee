// The story on the sheet. Worked out by tsx in a process of its own, since Playwright's loader does not read the JSON
// files of the sheet.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Plot } from '@/components/map/1-plot/plotted'

const printed = execFileSync(
  process.execPath,
  ['--import', 'tsx', join(import.meta.dirname, 'print-plot.ts')],
  {
    encoding: 'utf8',
    maxBuffer: 16e6,
  },
)

export const plot = JSON.parse(printed) as Plot // print-plot.ts prints nothing else
