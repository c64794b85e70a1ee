/** How smooth a scroll through the whole story is, on this machine and slowed four times. */
import type { Page } from '@playwright/test'
import { type Lab, withPage } from '../lab'
import type { Measure } from '../measure'
import { intervals, median, quantile, shareOver } from '../statistics'
import { type Ride, type Scroll, scrollThrough, slowDown, waitForLive } from '../story'
import { frameWork } from '../trace'

/** Px in each frame. */
const ways = { steady: 40, fling: 600 }

type Way = keyof typeof ways

const scrollOf = ({ amount }: Lab, way: Way): Scroll => ({ stepPx: ways[way], maxFrames: amount(3000, 30) })

export const frames: Measure = {
  name: 'frames',
  title: 'Frames of a scripted scroll through the whole story, ms',
  run: async (lab) => {
    const rows: (string | number | undefined)[][] = []
    const p95 = new Map<string, number | undefined>()
    const notes: string[] = []
    for (const slowed of [1, 4]) {
      for (const way of ['steady', 'fling'] as const) {
        const ridden = await measureScroll(lab, way, slowed)
        rows.push([`${way}, CPU ${slowed}x`, ...ridden.cells])
        if (ridden.live) p95.set(`${way} ${slowed}`, ridden.p95)
        notes.push(`${way}, CPU ${slowed}x: ${ridden.note}`)
      }
      rows.push([`empty page stretched, CPU ${slowed}x`, ...(await stretched(lab, slowed))])
    }
    return {
      tables: [
        {
          head: [
            'scroll',
            'frames',
            'interval median',
            '95th',
            'longest',
            '% over 34 ms',
            'work median',
            '95th',
          ],
          rows,
        },
      ],
      notes: [
        'Steady is 40 px a frame, a fling 600 px. Work is that of the main thread, from a trace taken in a second scroll.',
        ...notes,
      ],
      figures: { frame: p95.get('steady 1'), frameSlowed: p95.get('steady 4') },
    }
  },
}

async function measureScroll(lab: Lab, way: Way, slowed: number) {
  const { browser } = lab
  const scroll = scrollOf(lab, way)
  const { ride, live } = await withPage(browser, async (page) => {
    const live = await settle(page, lab, slowed)
    return { ride: await scrollThrough(page, scroll), live }
  })
  const work = await withPage(browser, async (page) => {
    await settle(page, lab, slowed)
    return frameWork(browser, page, () => scrollThrough(page, scroll))
  })
  const painter = live ? '' : '; the live painter never came'
  return {
    cells: [...intervalCells(ride), median(work), quantile(work, 0.95)],
    p95: quantile(intervals(ride.times), 0.95),
    live,
    note: `${ride.heightPx} px, ${ride.steps.length} steps seen${painter}.`,
  }
}

/** The same steady scroll where nothing is drawn: what this machine can do at all. */
function stretched(lab: Lab, slowed: number) {
  return withPage(lab.browser, async (page) => {
    await page.goto(lab.empty.url, { waitUntil: 'load' })
    await page.addStyleTag({ content: 'body { height: 20000px }' })
    await slowDown(page, slowed)
    await page.waitForTimeout(500)
    return [...intervalCells(await scrollThrough(page, scrollOf(lab, 'steady'))), '-', '-']
  })
}

async function settle(page: Page, { story, amount }: Lab, slowed: number): Promise<boolean> {
  await page.goto(story.url, { waitUntil: 'load' })
  const live = await waitForLive(page)
  await slowDown(page, slowed)
  await page.waitForTimeout(amount(1500, 100))
  return live
}

function intervalCells(ride: Ride) {
  const all = intervals(ride.times)
  return [ride.times.length, median(all), quantile(all, 0.95), quantile(all, 1), 100 * shareOver(all, 34)]
}
