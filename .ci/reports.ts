/** Reads how many tests passed and failed from the JSON reports of vitest and Playwright. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './shell'

type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

const unitReport = join(root, 'test-results/unit.json')
const browserReports = ['browser', 'engines', 'deploy', 'mapbox'].map((name) =>
  join(root, `test-results/${name}.json`),
)

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwright = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/** Removes the reports of an earlier run, so that a runner that dies does not leave an old count. */
export function clearReports() {
  for (const path of [unitReport, ...browserReports]) rmSync(path, { force: true })
}

/** The sum over all runs. One that left no report counts nothing; a file that did not load counts as one failure. */
export function tally(): Tally {
  const unit = read(unitReport, vitest)
  const browsers = browserReports.flatMap((path) => read(path, playwright) ?? [])
  const sum = (count: (report: (typeof browsers)[number]) => number) =>
    browsers.reduce((total, report) => total + count(report), 0)
  const unloaded = unit?.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0)
  return {
    passed: (unit?.numPassedTests ?? 0) + sum(({ stats }) => stats.expected + stats.flaky),
    failed:
      (unit?.numFailedTests ?? 0) +
      (unloaded?.length ?? 0) +
      sum(({ stats, errors }) => stats.unexpected + errors.length),
    skipped: (unit?.numPendingTests ?? 0) + sum(({ stats }) => stats.skipped),
  }
}

function read<T>(path: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
