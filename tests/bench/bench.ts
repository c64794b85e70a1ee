/**
 * `npm run bench [-- --only NAME --visits N --no-fail --small]`: measures the production build beside an empty page of the
 * same Next, and fails when a figure is over its budget. `--small` measures a little of everything and judges sizes alone,
 * since a machine that runs tests has no time to be timed: `npm test` does so, that no measure ceases to work unseen.
 */
import { parseArgs } from 'node:util'
import { type Budget, type BudgetName, budgets } from './budgets'
import { openLab } from './lab'
import type { Finding, Measure } from './measure'
import { cardCrowd } from './measures/card-crowd'
import { cards } from './measures/cards'
import { embed } from './measures/embed'
import { frames } from './measures/frames'
import { marks } from './measures/lighthouse'
import { load } from './measures/load'
import { loading } from './measures/loading'
import { mapbox } from './measures/mapbox'
import { raster } from './measures/raster'
import { script } from './measures/script'
import { sheet } from './measures/sheet'
import { tab } from './measures/tab'
import { wire } from './measures/wire'
import { format } from './table'

const measures: readonly Measure[] = [
  ...[script, sheet, wire, cards, cardCrowd, embed, frames, raster, tab, loading],
  ...[mapbox, load, marks],
]

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    visits: { type: 'string', default: '5' },
    fail: { type: 'boolean', default: true },
    small: { type: 'boolean', default: false },
  },
  allowNegative: true,
})
const chosen = measures.filter(({ name }) => !values.only || values.only.includes(name))
if (chosen.length === 0) {
  console.error(`--only takes one of: ${measures.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const { lab, close } = await openLab({
  visits: values.small ? 1 : Math.max(1, Number(values.visits) || 5),
  small: values.small,
})
const findings: Finding[] = []
try {
  for (const { title, run } of chosen) {
    console.log(`\n=== ${title} ===`)
    const finding = await run(lab)
    console.log([...finding.tables.map(format), ...finding.notes].join('\n'))
    findings.push(finding)
  }
} finally {
  await close()
}

const over = judge(Object.assign({}, ...findings.map(({ figures }) => figures)))
process.exitCode = over > 0 && values.fail ? 1 : 0

/** Prints the figures beside their budgets. Returns how many are over. */
function judge(figures: Partial<Record<BudgetName, number | undefined>>): number {
  // Object.keys() forgets the type of the keys; these are a literal's own.
  const names = (Object.keys(budgets) as BudgetName[]).filter((name) => name in figures)
  const verdicts = names.map((name) => {
    const { says, limit, unit } = budgets[name]
    const figure = figures[name]
    const verdict = verdictOn(figure, limit, unit)
    return { verdict, row: [says, figure?.toFixed(unit === 'times' ? 2 : 1), String(limit), unit, verdict] }
  })
  console.log('\n=== Budgets ===')
  console.log(format({ head: ['', 'measured', 'at most', '', ''], rows: verdicts.map(({ row }) => row) }))
  return verdicts.filter(({ verdict }) => ['OVER', 'MISSING'].includes(verdict)).length
}

function verdictOn(figure: number | undefined, limit: number, unit: Budget['unit']): string {
  // A ratio to nothing is no fault of the page, but a size is always there.
  if (figure === undefined && unit !== 'kB') return 'n/a'
  if (figure === undefined || Number.isNaN(figure)) return 'MISSING'
  if (values.small && unit !== 'kB') return 'not judged'
  return figure > limit ? 'OVER' : 'ok'
}
