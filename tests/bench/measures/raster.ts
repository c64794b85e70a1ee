/**
 * How smooth the scroll is both ways in which canvases are rastered, in the same run as an SVG story without cameras, the
 * story's text without its stage, and an empty page.
 */
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { findBrowser, launchArgs } from '../../../.ci/browser'
import { addStyles } from '../../browser/story'
import { type Lab, phone } from '../lab'
import type { Measure } from '../measure'
import { intervals, median, quantile, shareOver, sum } from '../statistics'
import { type Ride, scrollThrough, slowDown } from '../story'
import { serveSvgStory } from '../svg-story'
import type { Table } from '../table'

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

/** What is ridden in turns: where it stands, what is there once it can be ridden, its scripts and the styles added to it. */
type Course = {
  readonly url: string
  readonly drawn: string
  readonly scripts?: false
  readonly styles?: string
}
type Courses = Readonly<Record<'map' | 'SVG' | 'text' | 'empty', Course>>

const head = ['median', '95th', 'over 34', 'a second']

export const raster: Measure = {
  name: 'raster',
  title: 'Frames by way of raster, ms, beside an SVG story without cameras, the text alone and an empty page',
  run: async (lab) => {
    const svg = await serveSvgStory()
    const courses = coursesOf(lab, svg.url)
    const tables: Table[] = []
    const times: Record<string, number | undefined> = {}
    try {
      for (const [way, args] of Object.entries(ways)) {
        const browser = await chromium.launch({
          executablePath: findBrowser()?.path ?? '',
          args: [...launchArgs, ...args],
        })
        for (const pace of paces.slice(0, lab.amount(paces.length, 1))) {
          const { screen, slowed, stepPx } = pace
          const name = `${way}, ${screen}, CPU ${slowed}x, ${stepPx} px`
          const ridden = await rideInTurns(lab, browser, courses, pace)
          tables.push({
            head: [name, ...head],
            rows: Object.entries(ridden).map(([course, all]) => [course, ...cells(all)]),
          })
          times[name] = (quantile(ridden.map, 0.95) ?? 0) / (quantile(ridden.SVG, 0.95) ?? 1)
        }
        await browser.close()
      }
    } finally {
      svg.close()
    }
    return {
      tables,
      notes: [
        'All take turns, for a minute each at most: a GPU drawn by software may stand still at an SVG.',
        'Text is the story’s alone, without scripts, stage and the pictures that stand in for it. Over 34 is the share of frames over 34 ms, in %.',
      ],
      figures: {
        frameGpu: times['GPU, phone at 3, CPU 1x, 80 px'],
        frameProcessor: times['processor, phone at 3, CPU 1x, 80 px'],
      },
    }
  },
}

function coursesOf({ story, empty }: Lab, svgUrl: string): Courses {
  return {
    map: { url: story.url, drawn: '#stage[data-painter=live]' },
    SVG: { url: svgUrl, drawn: 'svg.map' },
    text: {
      url: story.url,
      drawn: '.steps',
      scripts: false,
      styles: '#stage, .step-still { display: none !important }',
    },
    empty: { url: empty.url, drawn: 'main', styles: 'body { height: 20000px }' },
  }
}

/** The intervals between frames of each course, in ms. */
async function rideInTurns(lab: Lab, browser: Browser, courses: Courses, pace: Pace) {
  const all: Record<keyof Courses, number[]> = { map: [], SVG: [], text: [], empty: [] }
  for (let n = 0; n < lab.amount(pace.times, 1); n += 1)
    for (const name of Object.keys(all) as (keyof Courses)[])
      all[name].push(...intervals((await ride(lab, browser, pace, courses[name])).times))
  return all
}

async function ride(
  { amount }: Lab,
  browser: Browser,
  { screen, slowed, stepPx }: Pace,
  { url, drawn, scripts, styles = '' }: Course,
): Promise<Ride> {
  const context = await browser.newContext(screens[screen])
  // tsx wraps named functions in a helper of its own, and those that we send into the page look for it there.
  await context.addInitScript('globalThis.__name = (named) => named')
  if (scripts === false) await context.route('**/*.js', (route) => route.abort())
  try {
    const page: Page = await context.newPage()
    await page.goto(url)
    await page.locator(drawn).waitFor({ state: 'attached' })
    await addStyles(page, styles)
    await slowDown(page, slowed)
    await page.waitForTimeout(amount(1500, 100))
    return await scrollThrough(page, { stepPx, maxFrames: amount(250, 20), maxMs: 60_000 })
  } finally {
    await context.close()
  }
}

function cells(all: readonly number[]) {
  const mean = sum(all) / all.length
  return [median(all), quantile(all, 0.95), 100 * shareOver(all, 34), 1000 / mean]
}
