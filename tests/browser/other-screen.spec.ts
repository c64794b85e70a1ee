import { expect, type Page, test } from '@playwright/test'
import { canvasesOf } from './canvases'
import { withoutRelief } from './late-layers'
import { difference, inBlocks, jumpTo, openLive, scrubbed, settle } from './story'

test('on a screen with other pixels the map is painted in them, and the ship stays where it is', async ({
  page,
}) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'crossing', scrubbed('crossing', 0.6))
  const { width, height } = await onScreen(page, 2)
  expect((await canvasesOf(page)).width).toBe(2 * width)
  const sharp = inBlocks(await canvasesOf(page))
  for (const ratio of [1, 1.5, 2]) {
    await onScreen(page, ratio)
    expect(await canvasesOf(page)).toMatchObject({
      width: Math.round(ratio * width),
      height: Math.round(ratio * height),
    })
  }
  expect(difference(sharp, inBlocks(await canvasesOf(page)), 8)).toBeLessThan(0.01)
})

/**
 * Has the window be on a screen with so many pixels to one CSS px, and the reader scroll a little there and back, since the
 * map takes them with the next frame. Returns the size of the stage, in CSS px.
 */
async function onScreen(page: Page, deviceScaleFactor: number) {
  const session = await page.context().newCDPSession(page)
  const size = page.viewportSize() ?? { width: 390, height: 844 }
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: true })
  for (const top of [2, -2]) {
    await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), top)
    await settle(page)
  }
  return page
    .locator('#stage')
    .evaluate(({ clientWidth: width, clientHeight: height }) => ({ width, height }))
}
