import { expect, type Page, test } from '@playwright/test'
import { withoutRelief } from './late-layers'
import { difference, jumpTo, openLive, pictureOf, placeOf, settle } from './story'

// At one, letters are set anew wherever they come to stand between two pixels.
test.use({ deviceScaleFactor: 2 })

declare global {
  interface Window {
    /** What scripts of the page want to be told of a lost context by. */
    told: EventTarget[]
  }
}

const stage = (page: Page) => page.locator('#stage')

test('without a token nothing of Mapbox is fetched, from anywhere', async ({ page }) => {
  const urls: string[] = []
  const texts: Promise<string>[] = []
  page.on('request', (request) => urls.push(request.url()))
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(response.url())) texts.push(response.text())
  })
  await openLive(page)
  await jumpTo(page, 'rail', 0.5)
  await jumpTo(page, 'tikhoretsk', 0.5)
  expect(urls.length).toBeGreaterThan(5)
  expect(urls.filter((url) => /mapbox/.test(url))).toEqual([])
  expect((await Promise.all(texts)).some((text) => /mapboxgl|api\.mapbox/.test(text))).toBe(false)
})

test('a browser that gives no canvas shows each step’s still', async ({ page }) => {
  const heard = overhear(page)
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  await page.goto('/')
  await page.evaluate(() => document.fonts.ready)
  await expect(page.locator('.still')).toBeVisible()
  await expect(page.locator('.scale')).toBeHidden()
  await expectStillOf(page, 'tikhoretsk')
  await expectStillOf(page, 'najin')
  await jumpTo(page, 'opening', 0.5)
  await expect(page.locator('.picture')).toHaveCount(0)
  expect(heard).toEqual([expect.stringMatching(/^info: .*no 2D canvas/)])
})

test('a painter that fails in the middle of a scroll leaves the right still', async ({ page }) => {
  const heard = overhear(page)
  await openLive(page)
  await jumpTo(page, 'crossing', 0.5)
  await page.evaluate(() => {
    ImageBitmapRenderingContext.prototype.transferFromImageBitmap = (bitmap) => {
      if (bitmap) throw new Error('a fault of its own')
    }
  })
  await expectStillOf(page, 'rail')
  expect(heard).toEqual([expect.stringMatching(/^info: .*a fault of its own/)])
})

test('a stage that had no size for a while has its live map when it has one again', async ({ page }) => {
  const heard = overhear(page)
  await openLive(page)
  await jumpTo(page, 'crossing', 0.5)
  const hide = (hidden: boolean) =>
    stage(page).evaluate((element, hidden) => {
      element.style.setProperty('display', hidden ? 'none' : '')
      dispatchEvent(new Event('resize'))
    }, hidden)
  await hide(true)
  await settle(page)
  await jumpTo(page, 'crossing', 0.6)
  await hide(false)
  await jumpTo(page, 'rail', 0.5)
  await expect(stage(page)).toHaveAttribute('data-painter', 'live')
  expect(heard).toEqual([])
})

test('a sheet that does not come leaves each step’s still, and the map comes with it', async ({ page }) => {
  const heard = overhear(page)
  await page.route(/(coarse|wide|corridor|east|west)[^/]*\.json$/, (route) => route.abort())
  await page.goto('/')
  await expectStillOf(page, 'rail')
  await expectStillOf(page, 'tikhoretsk')
  expect(heard.filter((line) => line.startsWith('info'))).toEqual([
    expect.stringMatching(/the sheet did not come/),
  ])
  await page.unrouteAll()
  await expect(async () => {
    await jumpTo(page, 'rail', 0.5)
    await jumpTo(page, 'rail', 0.6)
    expect(await stage(page).getAttribute('data-painter')).toBe('live')
  }).toPass()
  await expect(page.locator('.picture')).toBeHidden()
  expect(heard.filter((line) => line.startsWith('thrown'))).toEqual([])
})

test('a canvas that the browser takes leaves the still, and is painted anew as often as it is given back', async ({
  page,
}) => {
  await withoutRelief(page.context())
  await page.addInitScript(() => {
    window.told = []
    const { addEventListener } = EventTarget.prototype
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...all: Parameters<typeof addEventListener>
    ) {
      if (all[0] === 'contextlost') window.told.push(this)
      return addEventListener.apply(this, all)
    }
  })
  await openLive(page)
  await jumpTo(page, 'crossing', 0.5)
  const map = { x: 0, y: 56, width: 390, height: 380 }
  const before = await pictureOf(page, map)
  const tell = (type: string) =>
    page.evaluate((type) => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#stage canvas'))
        canvas.width = Number(canvas.width) // which makes it empty
      for (const target of window.told) target.dispatchEvent(new Event(type))
    }, type)
  for (const _ of [1, 2, 3]) {
    await tell('contextlost')
    await expect(stage(page)).toHaveAttribute('data-painter', 'still')
    await expect(page.locator('.picture')).toHaveAttribute('src', '/still/crossing.svg')
    await jumpTo(page, 'crossing', 0.6) // what is drawn meanwhile is seen by nobody
    await jumpTo(page, 'crossing', 0.5)
    await expect(stage(page)).toHaveAttribute('data-painter', 'still')
    await tell('contextrestored')
    await expect(stage(page)).toHaveAttribute('data-painter', 'live')
    await settle(page)
    expect(difference(before, await pictureOf(page, map), 24)).toBeLessThan(0.005)
  }
})

test('a stage out of sight gives its canvases back, and stands again when it is seen', async ({ page }) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'unknown', 0.9)
  const map = { x: 0, y: 56, width: 390, height: 380 }
  const before = await pictureOf(page, map)
  const height = await page.evaluate(() => scrollY)
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
  await expect.poll(() => canvasPixels(page)).toBe(0)
  expect(await keptBitmaps(page)).toEqual([])
  // Two frames: one in which the page scrolls, and one in which to look.
  const pixels = await page.evaluate((top) => {
    scrollTo({ top, behavior: 'instant' })
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    return frame()
      .then(frame)
      .then(() => document.querySelector<HTMLCanvasElement>('canvas.ground')?.width)
  }, height)
  expect(pixels).toBeGreaterThan(0)
  await jumpTo(page, 'unknown', 0.9)
  expect(difference(before, await pictureOf(page, map), 24)).toBeLessThan(0.005)
})

test('a stage that is seen again where the browser has no canvas left to give has each step’s still', async ({
  page,
}) => {
  const heard = overhear(page)
  await openLive(page)
  await jumpTo(page, 'unknown', 0.5)
  const height = await page.evaluate(() => scrollY)
  // As Safari does once a page has used up what memory it has for them.
  await page.evaluate(() => {
    OffscreenCanvas.prototype.getContext = () => null
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })
  })
  await expect.poll(() => canvasPixels(page)).toBe(0)
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), height)
  await expect(stage(page)).toHaveAttribute('data-painter', 'still')
  await expect(page.locator('.picture')).toHaveAttribute('src', '/still/unknown.svg')
  await expectStillOf(page, 'rail')
  expect(heard.filter((line) => !line.startsWith('error'))).toEqual([
    expect.stringMatching(/^info: .*no 2D canvas/),
  ])
})

/** Jumps to a step and waits for its still, which names the step in its address. */
async function expectStillOf(page: Page, slug: 'najin' | 'rail' | 'tikhoretsk'): Promise<void> {
  await jumpTo(page, slug, 0.5)
  await expect(stage(page)).toHaveAttribute('data-painter', 'still')
  await expect(page.locator('.picture')).toHaveAttribute('src', `/still/${slug}.svg`)
  await expect(page.locator('.picture')).toBeVisible()
  await expect(page.locator('.labels .label').first()).toBeHidden()
  expect(await placeOf(page)).toMatchObject({ step: slug })
}

function canvasPixels(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('#stage canvas')].reduce(
      (sum, { width, height }) => sum + width * height,
      0,
    ),
  )
}

/** Names of the stage's canvases that would still show something if they had a size. */
function keptBitmaps(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('#stage canvas')]
      .filter((canvas) => {
        canvas.width = canvas.height = 9
        const copy = new OffscreenCanvas(9, 9).getContext('2d')
        copy?.drawImage(canvas, 0, 0)
        canvas.width = canvas.height = 0
        return copy?.getImageData(0, 0, 9, 9).data.some(Boolean)
      })
      .map(({ className }) => className),
  )
}

/** Everything that is thrown or written to the console. */
function overhear(page: Page): string[] {
  const heard: string[] = []
  page.on('pageerror', ({ message }) => heard.push(`thrown: ${message}`))
  page.on('console', (line) => {
    // The browser itself reports features of a policy that it does not know.
    if (!line.text().startsWith('Error with Permissions-Policy')) heard.push(`${line.type()}: ${line.text()}`)
  })
  return heard
}
