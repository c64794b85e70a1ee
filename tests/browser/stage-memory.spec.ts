import { expect, type Page, test } from '@playwright/test'
import { groundWhole } from './late-layers'
import { jumpTo, openLive, settle } from './story'

declare global {
  interface Window {
    drawnOn: { readonly width: number; readonly height: number }[]
  }
}

test.use({ deviceScaleFactor: 3 })

test('all that the map is drawn on at three pixels to one takes less than 60 MB', async ({ page }) => {
  await noteDrawnOn(page)
  await openLive(page)
  await jumpTo(page, 'crossing', 0.5)
  await page.locator(groundWhole).waitFor({ state: 'attached' })
  await jumpTo(page, 'rail', 0.5)
  await settle(page)
  const megabytes = await page.evaluate(() => {
    const all = [...document.querySelectorAll('canvas'), ...window.drawnOn]
    return [...new Set(all)].reduce((sum, { width, height }) => sum + (4 * width * height) / 1e6, 0)
  })
  expect(megabytes).toBeGreaterThan(5)
  expect(megabytes).toBeLessThan(60)
})

/** Takes note of every canvas and bitmap that scripts make, on the page or beside it. */
function noteDrawnOn(page: Page) {
  return page.addInitScript(() => {
    window.drawnOn = []
    const { createElement } = document
    document.createElement = ((...all: Parameters<typeof createElement>) => {
      const element = createElement.apply(document, all)
      if (element instanceof HTMLCanvasElement) window.drawnOn.push(element)
      return element
    }) as typeof createElement
    const Offscreen = window.OffscreenCanvas
    window.OffscreenCanvas = class extends Offscreen {
      constructor(width: number, height: number) {
        super(width, height)
        window.drawnOn.push(this)
      }
    }
    const { createImageBitmap } = window
    window.createImageBitmap = (async (...all: Parameters<typeof createImageBitmap>) => {
      const image = await createImageBitmap(...all)
      window.drawnOn.push(image)
      return image
    }) as typeof createImageBitmap
  })
}
