import { expect, type Page, test } from '@playwright/test'
import { scrollOf } from './explorer'
import { watersShown } from './late-layers'
import { plot } from './plot'
import { expected, jumpTo, openLive, scrubbed } from './story'

const pointOf = (id: string) => plot.labels.find((label) => label.id === id)?.at ?? ([0, 0] as const)

/** Where the mark of a place stands on the screen in the crossing, in CSS px. */
async function markOf(page: Page, id: string, share = 0): Promise<[x: number, y: number]> {
  await jumpTo(page, 'crossing', scrubbed('crossing', share))
  const { at } = await expected(page, 'crossing', scrubbed('crossing', share))
  return at(pointOf(id) as [number, number])
}

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const)
  test(`at ${width} x ${height} a tap within a finger’s reach of a place tells its name and role, until the reader scrolls`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    const [x, y] = await markOf(page, 'sea-of-japan-near')
    const scroll = await scrollOf(page)
    const callout = page.locator('#stage .callout')
    for (const [dx, dy] of [
      [0, 0],
      [0, 26],
      [-40, 0],
    ] as const) {
      await page.touchscreen.tap(x + dx, y + dy)
      await expect(callout).toHaveText(/^Sea of Japan \(East Sea\): crossed by the ship.*White House$/)
      await expect(callout).toBeInViewport({ ratio: 1 })
      await expect(page.locator('.story > [role=status]')).toHaveText(/^Sea of Japan \(East Sea\): crossed/)
      await page.touchscreen.tap(x, y + 80) // open water
      await expect(callout).toHaveCount(0)
    }
    await page.touchscreen.tap(x, y)
    await expect(callout).toHaveCount(1)
    expect(await scrollOf(page)).toBe(scroll)
    await page.evaluate(() => scrollBy(0, 40))
    await expect(callout).toHaveCount(0)
  })

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false })

  test('a click tells of the nearest place; a drag, a button and open land tell nothing', async ({
    page,
  }) => {
    await openLive(page)
    const fetched: string[] = []
    page.on('request', (request) => {
      if (/\.(js|css)$/.test(request.url())) fetched.push(request.url())
    })
    const callout = page.locator('#stage .callout')
    const [x, y] = await markOf(page, 'vladivostok')
    await page.locator(watersShown).waitFor() // which is fetched as the reader reads on
    fetched.length = 0
    const column = (await page.locator('#stage').boundingBox())?.x ?? 0
    await page.mouse.move(column + x, y)
    await page.mouse.down()
    await page.mouse.move(column + x + 40, y + 30)
    await page.mouse.up()
    expect(fetched).toEqual([]) // what tells it is fetched with the first tap
    await page.mouse.click(column + x, y + 120)
    await page.locator('#stage .locator').click()
    await expect(callout).toHaveCount(0)
    await page.mouse.click(column + x + 14, y - 10)
    await expect(callout).toHaveText(/^Vladivostok: named to show where things are\s*$/)
    await page.keyboard.press('Escape')
    await expect(callout).toHaveCount(0)
  })
})
