/** How smooth the scroll is both ways in which canvases are rastered, beside an SVG story without cameras in the same run. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { findBrowser, launchArgs } from '../../../.ci/browser'
import { type Lab, phone } from '../lab'
import type { Measure } from '../measure'
import { median, quantile, shareOver } from '../statistics'
import { type Ride, scrollThrough, slowDown } from '../story'
import { serveSvgStory } from '../svg-story'

/** A phone's canvases take the GPU's way; here that is drawn by software, which makes its cost plain. */
const ways = {
  processor: ['--disable-gpu'],
  GPU: [
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--enable-gpu-rasterization',
  ],
} as const

const screens = {
  'phone at 3': { ...phone, deviceScaleFactor: 3 },
  'phone at 1': { ...phone, deviceScaleFactor: 1 },
  'desktop at 2': { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 },
} satisfies Record<string, BrowserContextOptions>

/**
 * On what screen, how often the CPU is slowed, px scrolled in each frame, and how often: twice as many px as in `frames`, so
 * that most of the story is seen in a few minutes. A slow phone is asked for flings as well, which have few frames.
 */
const paces = [
  { screen: 'phone at 3', slowed: 1, stepPx: 80, times: 1 },
  { screen: 'phone at 3', slowed: 4, stepPx: 80, times: 1 },
  { screen: 'phone at 3', slowed: 6, stepPx: 800, times: 3 },
  { screen: 'phone at 1', slowed: 4, stepPx: 80, times: 1 },
  { screen: 'desktop at 2', slowed: 1, stepPx: 80, times: 1 },
] as const

type Pace = (typeof paces)[number]
type Rides = Record<'map' | 'svg', Ride[]>

const head = ['median', '95th', '% over 34', 'a second']

export const raster: Measure = {
  name: 'raster',
  title: 'Frames by way of raster, ms, beside an SVG story without cameras',
  run: async (lab) => {
    const svg = await serveSvgStory()
    const rows: (string | number | undefined)[][] = []
    const times: Record<string, number | undefined> = {}
    try {
      for (const [way, args] of Object.entries(ways)) {
        const browser = await chromium.launch({
          executablePath: findBrowser()?.path ?? '',
          args: [...launchArgs, ...args],
        })
        for (const pace of paces.slice(0, lab.amount(paces.length, 1))) {
          const rides = await rideBoth(lab, browser, svg.url, pace)
          const { screen, slowed, stepPx } = pace
          const name = `${way}, ${screen}, CPU ${slowed}x, ${stepPx} px`
          const [map, floor] = [intervals(rides.map), intervals(rides.svg)]
          rows.push([name, ...cells(map), ...cells(floor)])
          times[name] = (quantile(map, 0.95) ?? 0) / (quantile(floor, 0.95) ?? 1)
        }
        await browser.close()
      }
    } finally {
      svg.close()
    }
    return {
      tables: [{ head: ['map, then SVG', ...head, ...head], rows }],
      notes: [
        'Map and SVG story take turns, for a minute each at most: a GPU drawn by software may stand still at an SVG.',
      ],
      figures: {
        frameGpu: times['GPU, phone at 3, CPU 1x, 80 px'],
        frameProcessor: times['processor, phone at 3, CPU 1x, 80 px'],
      },
    }
  },
}

async function rideBoth(lab: Lab, browser: Browser, svgUrl: string, pace: Pace): Promise<Rides> {
  const rides: Rides = { map: [], svg: [] }
  for (let n = 0; n < lab.amount(pace.times, 1); n += 1) {
    rides.map.push(await ride(lab, browser, pace, { url: lab.story.url, drawn: '#stage[data-painter=live]' }))
    rides.svg.push(await ride(lab, browser, pace, { url: svgUrl, drawn: 'svg.map' }))
  }
  return rides
}

async function ride(
  { amount }: Lab,
  browser: Browser,
  { screen, slowed, stepPx }: Pace,
  { url, drawn }: { url: string; drawn: string },
): Promise<Ride> {
  const context = await browser.newContext(screens[screen])
  // tsx wraps named functions in a helper of its own, and those that we send into the page look for it there.
  await context.addInitScript('globalThis.__name = (named) => named')
  try {
    const page: Page = await context.newPage()
    await page.goto(url)
    await page.locator(drawn).waitFor({ state: 'attached' })
    await slowDown(page, slowed)
    await page.waitForTimeout(amount(1500, 100))
    return await scrollThrough(page, { stepPx, maxFrames: amount(250, 20), maxMs: 60_000 })
  } finally {
    await context.close()
  }
}

const intervals = (rides: readonly Ride[]) =>
  rides.flatMap(({ times }) => times.slice(1).map((time, i) => time - (times[i] ?? time)))

function cells(all: readonly number[]) {
  const mean = all.reduce((sum, interval) => sum + interval, 0) / all.length
  return [median(all), quantile(all, 0.95), 100 * shareOver(all, 34), 1000 / mean]
}
