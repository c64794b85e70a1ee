/** The shape of a measurement. To add one: a file in `measures/`, a line in `bench.ts`, its limits in `budgets.ts`. */
import type { BudgetName } from './budgets'
import type { Lab } from './lab'
import type { Table } from './table'

export type Measure = {
  /** What `--only` calls it. */
  readonly name: string
  readonly title: string
  readonly run: (lab: Lab) => Promise<Finding>
}

export type Finding = {
  readonly tables: readonly Table[]
  readonly notes: readonly string[]
  /** In the unit of the budget. Undefined where the page lacks what was to be measured. */
  readonly figures: Partial<Record<BudgetName, number | undefined>>
}
