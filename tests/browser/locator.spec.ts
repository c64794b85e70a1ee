import { expect, type Page, test } from '@playwright/test'
import { plot } from './plot'
import { expected, jumpTo, openLive } from './story'

/** Where the ring of the locator is, as shares of the box of its map; null where either cannot be seen. */
function ring(page: Page): Promise<[right: number, down: number] | null> {
  return page.evaluate(() => {
    const locator = document.querySelector('#stage .locator')
    const circle = locator?.querySelector('circle')
    if (!locator || !circle || getComputedStyle(locator).visibility === 'hidden') return null
    const map = locator.querySelector('path')?.getBoundingClientRect() ?? new DOMRect()
    const { x, y, width, height } = circle.getBoundingClientRect()
    return [(x + width / 2 - map.x) / map.width, (y + height / 2 - map.y) / map.height]
  })
}

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [1440, 900],
] as const)
  test(`at ${width} x ${height} a country is named and the locator follows the train all the way through the rail step`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page, '/step/rail')
    const seen: [right: number, x: number][] = []
    for (const progress of [0.02, 0.2, 0.4, 0.6, 0.8, 0.99]) {
      await jumpTo(page, 'rail', progress)
      await expect(page.locator('#stage .within')).toHaveText('Russia')
      const now = await ring(page)
      expect(now, `${progress}`).not.toBeNull()
      seen.push([now?.[0] ?? Number.NaN, (await expected(page, 'rail', progress)).scene.camera.x])
    }
    // As far apart on the locator as the cameras are on the sheet.
    const [first, last] = [seen[0], seen.at(-1)]
    for (const [right, x] of seen)
      expect((right - (first?.[0] ?? 0)) / ((last?.[0] ?? 0) - (first?.[0] ?? 0))).toBeCloseTo(
        (x - (first?.[1] ?? 0)) / ((last?.[1] ?? 0) - (first?.[1] ?? 0)),
        1,
      )
  })

test('the locator stays away where the whole of the line is in view, and where a step shows all of the journey', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLive(page, '/step/rail')
  expect(await ring(page)).toBeNull()
  await expect(page.locator('#stage .within')).toHaveCount(0)
  await jumpTo(page, 'tikhoretsk', 0.5)
  const { x = Number.NaN } = plot.steps.find(({ slug }) => slug === 'tikhoretsk')?.frame ?? {}
  expect(x).toBeLessThan(0)
  expect((await ring(page))?.[0]).toBeLessThan(0.5)
  await jumpTo(page, 'disclosure', 0.5)
  expect(await ring(page)).toBeNull()
})
