// What readers, their devices and their tabs decide about Mapbox's map.
import { expect, type Page } from '@playwright/test'
import { difference, inBlocks, jumpTo, pictureOf } from '../browser/story'
import { expectSameMap, mapPart, open, overhear, stage, test, wholePicture } from './map'
import { expectStoryGoesOn } from './throughout'

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

test('in a tab out of sight the map gives its memory back, and the picture is right when it is seen again', async ({
  page,
}) => {
  await page.clock.install()
  await open(page, 'mapbox')
  await jumpTo(page, 'rail', 0.5)
  const before = await wholePicture(page, mapPart)
  await setHidden(page, true)
  await page.clock.fastForward('01:01')
  await expect(page.locator('.mapbox')).toHaveCount(0)
  expect(
    await page
      .locator('#stage canvas')
      .evaluateAll((all) => all.map((c) => c.clientWidth && (c as HTMLCanvasElement).width)),
  ).toEqual([0, 0, 0])
  await setHidden(page, false)
  await expect(stage(page)).toHaveAttribute('data-painter', 'live')
  expect(difference(inBlocks(before), inBlocks(await pictureOf(page, mapPart)), 16)).toBeLessThan(0.1)
  await expect(stage(page)).toHaveAttribute('data-painter', 'mapbox')
  expectSameMap(before, await wholePicture(page, mapPart))
})

/** Takes the tab out of the reader's sight, or brings it back: a headless browser has no other tab to go to. */
function setHidden(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, hidden)
}

/** The texts of all scripts that a page fetches. */
async function scriptsOf(page: Page): Promise<() => string[]> {
  const texts: string[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) texts.push(await response.text().catch(() => ''))
  })
  return () => texts
}
