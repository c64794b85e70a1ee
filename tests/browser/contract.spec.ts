import { expect, type Page, test } from '@playwright/test'
import { endOfStory, openLive, scrollBy, settle, slugs } from './story'

declare global {
  interface Window {
    /** What the stage said of itself, whenever it changed. */
    said: { step: string; progress: string; painter: string }[]
    /** Layout shifts: how large, when, and what moved. */
    shifts: string[]
    /** The sum of all of them; the measure called CLS is at most this. */
    shift: number
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('all fourteen steps can be read, each with its map', async ({ page }) => {
    await page.goto('')
    const sections = page.locator('.steps > section')
    await expect(sections).toHaveCount(14)
    expect(await sections.evaluateAll((all) => all.map(({ id }) => id))).toEqual(slugs)
    const texts = await page.locator('.steps > section .panel').allInnerTexts()
    expect(texts.join(' ').split(/\s+/).length).toBeGreaterThan(700)
    for (const text of texts) expect(text.split(/\s+/).length).toBeGreaterThan(40)
    for (const slug of slugs) await expect(page.locator(`#${slug} .step-still img`)).toBeVisible()
  })

  test('no step’s text is hidden', async ({ page }) => {
    await page.goto('')
    for (const slug of slugs) {
      await expect(page.locator(`#${slug} .panel`)).toBeVisible()
      await expect(page.locator(`#${slug} .panel`)).toHaveCSS('opacity', '1')
    }
  })
})

test('the stage says its step, its progress in two decimals and its painter, from still to live', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.said = []
    const note = () => {
      const { step = '', progress = '', painter = '' } = document.getElementById('stage')?.dataset ?? {}
      window.said.push({ step, progress, painter })
    }
    new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof Element && target.id === 'stage')) note()
    }).observe(document, {
      subtree: true,
      attributes: true,
      attributeFilter: ['data-progress', 'data-painter'],
    })
    document.addEventListener('DOMContentLoaded', note)
  })
  await openLive(page)
  await scrollBy(page, 2400, 40)
  const said = await page.evaluate(() => window.said)
  expect(said.map(({ painter }) => painter).filter((painter, i, all) => painter !== all[i - 1])).toEqual([
    'still',
    'live',
  ])
  expect(said.filter(({ progress }) => !/^[01]\.\d\d$/.test(progress))).toEqual([])
  expect(said.filter(({ step }) => !slugs.some((slug) => slug === step))).toEqual([])
})

/** What the page did while it was scrolled through by 40 px a frame, and back by 160. */
interface Walk {
  readonly down: readonly string[]
  readonly up: readonly string[]
  /** Console messages, errors, requests that failed. */
  readonly troubles: readonly string[]
  readonly requests: readonly URL[]
  readonly shift: number
  readonly shifts: readonly string[]
}

/** Runs in the page before its own scripts: keeps what shifts. */
function recordShifts(): void {
  window.shift = 0
  window.shifts = []
  new PerformanceObserver((list) => {
    // The DOM's types do not know these entries yet.
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      sources: { node: Element | null; previousRect: DOMRect; currentRect: DOMRect }[]
    })[]) {
      window.shift += entry.value
      for (const { node, previousRect: a, currentRect: b } of entry.sources)
        window.shifts.push(
          `${entry.value.toFixed(4)} at ${entry.startTime.toFixed(0)} ms: ${node?.className || node?.nodeName} from ${a.x},${a.y} ${a.width}x${a.height} to ${b.x},${b.y} ${b.width}x${b.height}`,
        )
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

async function walk(page: Page): Promise<Walk> {
  const troubles: string[] = []
  const requests: URL[] = []
  page.on('console', (message) => troubles.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => requests.push(new URL(request.url())))
  await page.addInitScript(recordShifts)
  await openLive(page)
  await page.evaluate(() => {
    const stage = document.getElementById('stage')
    window.said = []
    const note = () => window.said.push({ step: stage?.dataset.step ?? '', progress: '', painter: '' })
    note()
    if (stage) new MutationObserver(note).observe(stage, { attributes: true, attributeFilter: ['data-step'] })
  })
  const steps = async () => {
    await settle(page)
    const said = await page.evaluate(() => window.said.splice(0, window.said.length - 1))
    return [...said, ...(await page.evaluate(() => window.said))]
      .map(({ step }) => step)
      .filter((step, i, all) => step !== all[i - 1])
  }
  await scrollBy(page, await endOfStory(page), 40)
  const down = await steps()
  await scrollBy(page, 1e6, 400)
  await scrollBy(page, 0, 160)
  const up = await steps()
  const { shift, shifts } = await page.evaluate(() => ({ shift: window.shift, shifts: window.shifts }))
  return { down, up, troubles, requests, shift, shifts }
}

test.describe('over a whole scroll by 40 px, and back', () => {
  test.describe.configure({ mode: 'default' }) // one scroll for all of them
  let seen: Walk

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000)
    const page = await browser.newPage()
    seen = await walk(page)
    await page.close()
  })

  test('the fourteen steps come in order, and in reverse on the way back', () => {
    expect(seen.down).toEqual(slugs)
    expect(seen.up).toEqual(slugs.toReversed())
  })

  test('there is no console message and no error, and no other host is asked', ({ baseURL }) => {
    expect(seen.troubles).toEqual([])
    expect(new Set(seen.requests.map(({ origin }) => origin))).toEqual(
      new Set([new URL(baseURL ?? '').origin]),
    )
  })

  test('the reader pays for the live map, and for no still', () => {
    const paths = seen.requests.map(({ pathname }) => pathname)
    expect(paths.filter((path) => path.startsWith('/still/'))).toEqual([])
    expect(paths.some((path) => path.endsWith('.json'))).toBe(true)
  })

  test('nothing shifts', () => {
    expect(seen.shift.toFixed(2), seen.shifts.join('\n')).toBe('0.00')
  })
})

test('nothing shifts over a whole scroll at 1440 x 900', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.addInitScript(recordShifts)
  await openLive(page)
  await scrollBy(page, 1e6, 160)
  const { shift, shifts } = await page.evaluate(() => ({ shift: window.shift, shifts: window.shifts }))
  expect(shift.toFixed(2), shifts.join('\n')).toBe('0.00')
})

test('at the end the list of steps leaves the screen with the map', async ({ page }) => {
  await openLive(page)
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    const tops = await page.evaluate(() => {
      const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0
      const end = scrollY + topOf('.ending')
      return [0, 0.25, 0.5, 0.75].map((share) => {
        scrollTo({ top: end - innerHeight * share, behavior: 'instant' })
        return { nav: topOf('.step-nav'), stage: topOf('#stage') }
      })
    })
    expect(tops[0]?.stage).toBeLessThan(-100)
    for (const { nav, stage } of tops) expect(nav).toBeCloseTo(stage, 0)
  }
})

for (const [width, height] of [
  [320, 568],
  [320, 640],
  [390, 844],
] as const)
  test(`the story begins below the map, with nothing of its text under it, at ${width} x ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto('')
    const [stage, dateline] = await Promise.all(
      ['#stage', `#${slugs[0]} .dateline`].map((part) => page.locator(part).boundingBox()),
    )
    expect(dateline?.y).toBeGreaterThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0))
  })
