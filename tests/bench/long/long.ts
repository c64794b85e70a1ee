/**
 * `npm run long-story [-- STEPS LEGS VERTICES]...`: builds invented stories of given lengths in a copy of the project, and
 * prints what each costs to build, to load and to scroll. By default one as long as ours, and one four times as long.
 */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser, launchArgs } from '../../../.ci/browser'
import { answering, freePort } from '../../../.ci/port'
import { copy, makeCopy, removeCopy } from '../../second-story/copy'
import { withPage } from '../lab'
import { median, quantile, sum } from '../statistics'
import { scrollThrough, slowDown, waitForLive } from '../story'
import { format, kB } from '../table'
import { brotliBytes, recordArrivals } from '../wire'
import { type Length, writeStory } from './generate'

const given = process.argv.slice(2).map(Number)
const lengths: Length[] = []
for (let i = 0; i + 2 < given.length; i += 3)
  lengths.push({ steps: given[i] ?? 0, legs: given[i + 1] ?? 0, vertices: given[i + 2] ?? 0 })
if (lengths.length === 0)
  lengths.push({ steps: 15, legs: 5, vertices: 5000 }, { steps: 60, legs: 20, vertices: 20_000 })

const rows: (string | number | undefined)[][] = []
try {
  for (const length of lengths) rows.push(await measure(length))
} finally {
  removeCopy()
}
const head = [
  ...['steps', 'legs', 'vertices', 'build, s', 'document, kB', 'script, kB', 'all, kB', 'elements'],
  ...['live after, ms', 'at 4x', 'frame 95th', 'at 4x', 'frames'],
]
console.log(format({ head, rows }))

/** Sizes are brotli, until the map is live; times are medians of three. */
async function measure({ steps, legs, vertices }: Length): Promise<(string | number | undefined)[]> {
  makeCopy()
  writeStory(join(copy, 'data'), { steps, legs, vertices })
  const start = performance.now()
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`a story of ${steps} steps does not build`)
  const buildS = Math.round((performance.now() - start) / 1000)
  const port = await freePort()
  const server = spawn(process.execPath, ['.next/serve.mjs'], {
    cwd: copy,
    env: { ...process.env, PORT: String(port), HOSTNAME: '127.0.0.1' },
    stdio: 'ignore',
  })
  try {
    const url = `http://127.0.0.1:${port}/`
    await answering(url, server)
    return [steps, legs, vertices, buildS, ...(await visit(url))]
  } finally {
    server.kill()
  }
}

async function visit(url: string): Promise<(number | undefined)[]> {
  const browser = await chromium.launch({ executablePath: findBrowser()?.path ?? '', args: launchArgs })
  const live = (slowed: number) =>
    withPage(browser, async (page) => {
      await slowDown(page, slowed)
      const start = performance.now()
      await page.goto(url, { waitUntil: 'commit' })
      await waitForLive(page, 60_000)
      return Math.round(performance.now() - start)
    })
  const ride = (slowed: number) =>
    withPage(browser, async (page) => {
      await page.goto(url)
      await waitForLive(page, 60_000)
      await slowDown(page, slowed)
      const { times } = await scrollThrough(page, { stepPx: 40, maxFrames: 6000 })
      return times
    })
  const weight = await withPage(browser, async (page) => {
    const arrived = recordArrivals(page)
    await page.goto(url)
    await waitForLive(page, 60_000)
    await page.waitForLoadState('networkidle')
    const arrivals = await arrived()
    const of = (kind?: string) =>
      kB(sum(arrivals.filter((arrival) => !kind || arrival.kind === kind).map(brotliBytes)))
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    return [of('document'), of('script'), of(), elements]
  })
  const thrice = async (slowed: number) =>
    median([await live(slowed), await live(slowed), await live(slowed)])
  const gaps = (times: number[]) => times.slice(1).map((time, n) => time - (times[n] ?? time))
  const [plain, slow] = [await ride(1), await ride(4)]
  const p95 = (times: number[]) => Math.round(10 * (quantile(gaps(times), 0.95) ?? 0)) / 10
  const figures = [...weight, await thrice(1), await thrice(4), p95(plain), p95(slow), plain.length]
  await browser.close()
  return figures
}
