/** What the tab holds in memory as the story is read, explored and read again: it is to stay flat. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { heldMB } from '../heap'
import { withPage } from '../lab'
import type { Measure } from '../measure'
import { scrollThrough, waitForLive } from '../story'

/** As far as an hour of a scroll of 400 px a second, which 60 times the story is: what grows with frames shows here. */
const longRides = 60

export const tab: Measure = {
  name: 'tab',
  title: 'Memory of the tab, MB',
  run: async ({ browser, story, amount }) => {
    const rows: (string | number | undefined)[][] = []
    const after: { readonly objects: number; readonly resident?: number }[] = []
    await withPage(browser, async (page) => {
      await page.goto(story.url, { waitUntil: 'load' })
      await waitForLive(page)
      const note = async (what: string) => {
        const memory = await memoryOf(browser, page)
        rows.push([what, memory.heap, memory.objects, memory.resident, await canvasMB(page)])
        return memory
      }
      await note('when the map is live')
      for (let round = 1; round <= 3; round += 1) {
        await scrollThrough(page, { stepPx: 80, maxFrames: amount(1000, 20) })
        after.push(await note(`after the story, for the ${round}. time`))
        await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
        await explore(page)
        await note('after Explore and back')
      }
      const rides = amount(longRides, 1)
      for (let ride = 0; ride < rides; ride += 1)
        await scrollThrough(page, { stepPx: 80, maxFrames: amount(1000, 20) })
      after.push(await note(`after the story, ${rides} times more`))
    })
    const [first, last] = [after[0], after.at(-1)]
    const growth = (of: 'objects' | 'resident') => {
      const [before, now] = [first?.[of], last?.[of]]
      return before && now ? now / before : undefined
    }
    return {
      tables: [{ head: ['', 'script heap', 'of it objects', 'process', 'canvases on the page'], rows }],
      notes: [
        'After a collection each. What is no object is code, which the engine makes as it goes. The process is the page’s; what it shares counts by its share (PSS).',
      ],
      figures: { tabGrowth: growth('objects'), tabMemory: growth('resident') },
    }
  },
}

async function explore(page: Page): Promise<void> {
  await page.locator('#stage .explore button').click()
  await page.locator('dialog.explorer .map:not([data-painter=still])').waitFor()
  await page.keyboard.press('+')
  await page.waitForTimeout(1000)
  await page.locator('dialog.explorer .back button').click()
  await page.waitForTimeout(500)
}

async function memoryOf(
  browser: Browser,
  page: Page,
): Promise<{ heap: number; objects: number; resident?: number }> {
  const session = await page.context().newCDPSession(page)
  for (let n = 0; n < 3; n += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const objects = await heldMB(session)
  await session.detach()
  const all = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  const pages = all.processInfo.filter(({ type }) => type === 'renderer')
  const sizes = pages.map(({ id }) => residentMB(id)).filter((size) => size !== undefined)
  return { heap: usedSize / 1e6, objects, ...(sizes.length > 0 && { resident: Math.max(...sizes) }) }
}

/** Linux alone tells. */
function residentMB(pid: number): number | undefined {
  try {
    const kB = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
    return Number(kB) / 1000
  } catch {
    return undefined
  }
}

function canvasMB(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('canvas')]
    return all.reduce((sum, { width, height }) => sum + 4 * width * height, 0) / 1e6
  })
}
