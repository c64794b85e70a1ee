/**
 * `npm run bench [-- --only NAME --visits N --no-fail]`: measures the production build beside an empty page of the same
 * Next, and fails when a figure is over its budget.
 */
import { parseArgs } from 'node:util'
import { type BudgetName, budgets } from './budgets'
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
import { script } from './measures/script'
import { sheet } from './measures/sheet'
import { wire } from './measures/wire'
import { format } from './table'

const measures: readonly Measure[] = [
  ...[script, sheet, wire, cards, cardCrowd, embed, frames, loading],
  ...[mapbox, load, marks],
]

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    visits: { type: 'string', default: '5' },
    fail: { type: 'boolean', default: true },
  },
  allowNegative: true,
})
const chosen = measures.filter(({ name }) => !values.only || values.only.includes(name))
if (chosen.length === 0) {
  console.error(`--only takes one of: ${measures.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const { lab, close } = await openLab(Math.max(1, Number(values.visits) || 5))
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
    const verdict = figure === undefined ? 'n/a' : figure > limit ? 'OVER' : 'ok'
    return { verdict, row: [says, figure?.toFixed(unit === 'times' ? 2 : 1), String(limit), unit, verdict] }
  })
  console.log('\n=== Budgets ===')
  console.log(format({ head: ['', 'measured', 'at most', '', ''], rows: verdicts.map(({ row }) => row) }))
  return verdicts.filter(({ verdict }) => verdict === 'OVER').length
}
