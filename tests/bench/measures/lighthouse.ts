/** Lighthouse's four marks on its phone profile, and the audits that cost points. */
import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { findBrowser, launchArgs } from '../../../.ci/browser'
import { freePort } from '../../../.ci/port'
import type { Measure } from '../measure'
import { median } from '../statistics'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]
type Run = { readonly scores: Record<Category, number>; readonly lost: readonly string[] }

export const marks: Measure = {
  name: 'lighthouse',
  title: 'Lighthouse, phone',
  run: async ({ story, visits }) => {
    const port = await freePort()
    const browser = await chromium.launch({
      executablePath: findBrowser()?.path ?? '',
      args: [...launchArgs, `--remote-debugging-port=${port}`],
    })
    try {
      const rows: (string | number)[][] = []
      const lost = new Set<string>()
      for (const path of ['', 'step/rail']) {
        const runs: Run[] = []
        for (let i = 0; i < visits; i += 1) runs.push(await run(new URL(path, story.url).href, port))
        rows.push([
          `/${path}`,
          ...categories.map((name) => median(runs.map(({ scores }) => scores[name])) ?? 0),
        ])
        for (const each of runs) for (const audit of each.lost) lost.add(`/${path}: ${audit}`)
      }
      const worst = (at: number) => Math.min(...rows.map((row) => Number(row[at])))
      return {
        tables: [{ head: ['page', ...categories], rows }],
        notes: [`Medians of ${visits}. Points lost: ${[...lost].join('; ') || 'none'}.`],
        figures: { lighthouseLost: 100 - Math.min(...categories.map((_, i) => worst(i + 1))) },
      }
    } finally {
      await browser.close()
    }
  },
}

async function run(url: string, port: number): Promise<Run> {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'silent' })
  if (!result) throw new Error(`Lighthouse has nothing to say of ${url}.`)
  const { lhr } = result
  const score = (name: Category) => Math.round(100 * (lhr.categories[name]?.score ?? 0))
  const lost = categories.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .filter((audit) => audit?.score != null && audit.score < 0.9)
      .map((audit) => `${audit?.title} (${audit?.displayValue ?? 'failed'})`),
  )
  return { scores: Object.fromEntries(categories.map((name) => [name, score(name)])) as Run['scores'], lost } // all four
}
