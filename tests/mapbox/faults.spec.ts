import { expect, type Page } from '@playwright/test'
import type { MapElement } from '@/components/map/mapbox/page-map'
import { apart, colourOf, jumpTo, type Picture, pictureOf, placeOf, scrollBy, settle } from '../browser/story'
import type { Fault } from './faults'
import { mapPart, open, overhear, stage, test } from './map'

const tiles = '/tiles/'

/** What the stand-in answers from the middle of a scroll on, and a word of the line that says so. */
const midway: Record<string, [fault: Fault, says: RegExp]> = {
  'refuses the token': [{ path: tiles, with: 401 }, /token is refused/],
  'does not allow the token here': [{ path: tiles, with: 403 }, /not allowed/],
  'has no quota left': [{ path: tiles, with: 429 }, /quota/],
  fails: [{ path: tiles, with: 500 }, /tiles failed/],
  'sends garbage': [{ path: tiles, with: 'garbage' }, /tiles failed/],
  'falls silent': [{ path: tiles, with: 'nothing' }, /nothing came/],
}

for (const [what, [fault, says]] of Object.entries(midway))
  test(`the map goes on when Mapbox ${what} in the middle of a scroll`, async ({ page, standIn }) => {
    const heard = overhear(page)
    await open(page, 'mapbox')
    await observeShifts(page)
    await standIn.fault(fault)
    await expectMapThroughout(page, async () => {
      await jumpTo(page, 'rail', 0.5)
      await expect(stage(page)).toHaveAttribute('data-painter', 'live')
    })
    await expectStoryGoesOn(page)
    expect(heard.errors).toEqual([])
    expect(heard.lines).toEqual([expect.stringMatching(says)])
    expect(heard.lines[0]).toMatch(/^info: /)
  })

const fromTheStart: Record<string, [fault: Fault, says: RegExp]> = {
  'a refused token': [{ path: '/styles/', with: 401 }, /token is refused/],
  'a style that fails': [{ path: '/styles/', with: 500 }, /style failed/],
  'a style of garbage': [{ path: '/styles/', with: 'garbage' }, /style failed/],
  'no answer': [{ path: '', with: 'nothing' }, /nothing came/],
}

for (const [what, [fault, says]] of Object.entries(fromTheStart))
  test(`with ${what} the live map stays`, async ({ page, standIn }) => {
    const heard = overhear(page)
    await standIn.fault(fault)
    await open(page, 'live')
    await expect.poll(() => heard.lines).toEqual([expect.stringMatching(says)])
    await expect(page.locator('.mapbox')).toHaveCount(0)
    await expectStoryGoesOn(page)
    expect(heard.errors).toEqual([])
  })

test('a lost context hands over to the live map, and to a new map, once', async ({ page }) => {
  const heard = overhear(page)
  await open(page, 'mapbox')
  await jumpTo(page, 'crossing', 0.5)
  await expectMapThroughout(page, async () => {
    await loseContext(page)
    await expect(stage(page)).toHaveAttribute('data-painter', 'live')
  })
  await expect(stage(page)).toHaveAttribute('data-painter', 'mapbox')
  await loseContext(page)
  await expect(page.locator('.mapbox')).toHaveCount(0)
  await expectStoryGoesOn(page)
  expect(heard.errors).toEqual([])
  expect(heard.lines).toEqual([expect.stringMatching(/^info: .*WebGL context/)])
})

/** Takes the context of Mapbox's map from it, as a phone short of memory does. */
function loseContext(page: Page): Promise<void> {
  return page.evaluate(() =>
    document
      .querySelector<HTMLCanvasElement>('.mapboxgl-canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context')
      ?.loseContext(),
  )
}

test('a page that may have no worker keeps the live map', async ({ page }) => {
  const heard = overhear(page)
  await page.route('**/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "worker-src 'none'" },
    })
  })
  await open(page, 'live')
  await expect
    .poll(() => heard.lines.filter((line) => line.startsWith('info')))
    .toEqual([expect.stringMatching(/worker/)])
  await expectStoryGoesOn(page)
  expect(heard.errors).toEqual([])
})

/** Wishes and devices, as scripts that run before the page's. */
const against: Record<string, () => void> = {
  'has little memory': () => Object.defineProperty(navigator, 'deviceMemory', { value: 1 }),
  'has no WebGL 2': () => {
    const { getContext } = HTMLCanvasElement.prototype
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest])
    } as typeof getContext
  },
}

for (const [what, script] of Object.entries(against))
  test(`not a byte of Mapbox for a reader whose browser ${what}`, async ({ page, standIn }) => {
    const heard = overhear(page)
    const scripts = await scriptsOf(page)
    await page.addInitScript(script)
    await open(page, 'live')
    await expect.poll(() => heard.lines.length).toBe(1)
    await expectStoryGoesOn(page)
    expect(await standIn.requests()).toEqual([])
    expect(scripts().some((text) => text.includes('mapboxgl'))).toBe(false)
    expect(heard.errors).toEqual([])
  })

test('a reader who saves data gets stills, and not a byte of Mapbox', async ({ page, standIn }) => {
  const scripts = await scriptsOf(page)
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(stage(page)).toHaveAttribute('data-painter', 'still')
  expect(await standIn.requests()).toEqual([])
  expect(scripts().some((text) => text.includes('mapboxgl'))).toBe(false)
})

test('nothing of Mapbox is fetched before the live map stands', async ({ page }) => {
  const painters: (string | null)[] = []
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch()
    if ((await response.text()).includes('mapboxgl'))
      painters.push(await stage(page).getAttribute('data-painter'))
    await route.fulfill({ response })
  })
  await open(page, 'mapbox')
  expect(painters.length).toBeGreaterThan(0)
  expect(new Set(painters)).toEqual(new Set(['live']))
})

test('the wish for less motion takes Mapbox’s map away at once', async ({ page }) => {
  await open(page, 'mapbox')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await expect(stage(page)).not.toHaveAttribute('data-painter', 'mapbox')
  await expect(page.locator('.mapbox')).toHaveCount(0)
})

test('where memory is short Mapbox’s map goes', async ({ page }) => {
  await open(page, 'mapbox')
  await page.evaluate(() =>
    Object.defineProperty(performance, 'memory', { value: { usedJSHeapSize: 95, jsHeapSizeLimit: 100 } }),
  )
  await jumpTo(page, 'summit', 0.5)
  await expect(stage(page)).toHaveAttribute('data-painter', 'live')
})

test('a map that throws is not asked again', async ({ page }) => {
  const heard = overhear(page)
  await open(page, 'mapbox')
  await page.evaluate(() => {
    const map = document.querySelector<MapElement>('.mapbox')?.map
    if (map)
      map.jumpTo = () => {
        throw new Error('a fault of its own')
      }
  })
  await expectMapThroughout(page, () => jumpTo(page, 'crossing', 0.5))
  await expect(stage(page)).toHaveAttribute('data-painter', 'live')
  expect(heard.errors).toEqual([])
  expect(heard.lines).toEqual([expect.stringMatching(/a fault of its own/)])
})

/** Takes pictures of the stage, 50 ms apart, while something happens: there is a map on each. */
async function expectMapThroughout(page: Page, happening: () => Promise<void>): Promise<void> {
  const land = [await colourOf(page, 'land'), await colourOf(page, 'story')]
  const sea = await colourOf(page, 'sea')
  let going = true
  const watched = (async () => {
    for (let n = 0; going && n < 100; n += 1) {
      const picture = await pictureOf(page, mapPart)
      expect(shareOf(picture, [...land, sea]), `picture ${n}`).toBeGreaterThan(0.5)
      expect(shareOf(picture, land), `picture ${n}`).toBeGreaterThan(0.02)
      await page.waitForTimeout(50)
    }
  })()
  await happening()
  going = false
  await watched
}

/** The share of a picture's pixels that have one of some colours. */
function shareOf({ data }: Picture, colours: readonly (readonly [number, number, number])[]): number {
  let found = 0
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
    if (colours.some((colour) => apart([r, g, b], colour) <= 3)) found += 1
  }
  return (4 * found) / data.length
}

/** The page scrolls on, the stage follows, and nothing on the page has jumped. */
async function expectStoryGoesOn(page: Page): Promise<void> {
  const height = await page.evaluate(() => scrollY)
  await scrollBy(page, height + 1200, 200)
  await settle(page)
  const before = await placeOf(page)
  await jumpTo(page, 'tikhoretsk', 0.5)
  expect(await placeOf(page)).toMatchObject({ step: 'tikhoretsk' })
  expect(before.step).not.toBe('tikhoretsk')
  expect(await page.evaluate(() => (globalThis as { shifts?: number }).shifts ?? 0)).toBeLessThan(0.001)
}

/** Adds up the page's layout shifts in `shifts`, from now on, but for the readings, whose words change as told. */
function observeShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number
      readonly sources: readonly { readonly node: Node | null }[]
    }
    const counter = globalThis as { shifts?: number }
    counter.shifts = 0
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        if (!sources.every(({ node }) => node?.parentElement?.closest('.readings')))
          counter.shifts = (counter.shifts ?? 0) + value
    }).observe({ type: 'layout-shift' })
  })
}

/** The texts of all scripts that a page fetches. */
async function scriptsOf(page: Page): Promise<() => string[]> {
  const texts: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) texts.push(await response.text().catch(() => ''))
  })
  return () => texts
}
