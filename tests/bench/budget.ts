/**
 * `npm run budget`: what each page of the build weighs, in bytes, requests and elements, against `budgets.ts`. Sizes only,
 * so that it says the same on every machine.
 */
import { chromium } from '@playwright/test'
import { findBrowser, launchArgs } from '../../.ci/browser'
import { budgets, fileBudgets, pageBudgets } from './budgets'
import { edgeFunctions } from './edge'
import { serve } from './lab'
import { type Cell, format, kB } from './table'
import { weigh } from './weigh'
import { gzipBytes, kinds } from './wire'

interface Line {
  readonly what: string
  readonly is: number
  readonly limit: number
}

const found = findBrowser()
if (!found) throw new Error('No Chromium found: run `npm test`, which installs one, or set CHROMIUM_PATH.')
const { site, server } = await serve('story', '.')
const browser = await chromium.launch({ executablePath: found.path, args: launchArgs })
try {
  const lines: Line[] = []
  const doubled: string[] = []
  for (const [path, budget] of Object.entries(pageBudgets)) {
    const page = await weigh(browser, site, path)
    if (!page) continue
    for (const kind of kinds)
      lines.push({ what: `${path}: ${kind}, kB`, is: page[kind], limit: budget[kind] })
    for (const count of ['requests', 'elements'] as const)
      lines.push({ what: `${path}: ${count}`, is: page[count], limit: budget[count] })
    doubled.push(...page.doubled.map((text) => `${path}: ${text}`))
  }
  for (const [path, limit] of Object.entries(fileBudgets)) {
    const answer = await fetch(new URL(path, site.url))
    if (answer.ok) lines.push({ what: `${path}, kB gzip`, is: kB(gzipBytes(await answer.text())), limit })
  }
  for (const { page, gzip } of edgeFunctions(site.buildFolder)) {
    lines.push({ what: `edge: ${page}, kB gzip`, is: kB(gzip), limit: budgets.cardBundle.limit })
  }
  const over = lines.filter(({ is, limit }) => is > limit)
  const rows = lines.map(({ what, is, limit }): Cell[] => [what, is, limit, is > limit ? 'OVER' : ''])
  console.log(format({ head: ['', 'is', 'at most', ''], rows }))
  console.log(doubled.length ? `Twice in one page:\n${doubled.join('\n')}` : 'No package is in a page twice.')
  process.exitCode = over.length + doubled.length > 0 ? 1 : 0
} finally {
  await browser.close()
  server.kill()
}
