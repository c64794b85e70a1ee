import { expect, type Page, test } from '@playwright/test'
import { openLive, settle, slugs } from './story'

async function turnPages(page: Page): Promise<void> {
  await page.locator('.step-nav summary').click()
  await page.getByRole('switch', { name: 'One step at a time' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-paged')
  await settle(page)
}

/** That a step's heading is seen and that the map shows the step. */
async function expectAt(page: Page, slug: string): Promise<void> {
  await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
  await settle(page)
  await expect(page.locator(`#${slug}-headline`)).toBeInViewport({ ratio: 1 })
  const seen = await page.locator(`#${slug}-headline`).evaluate((headline) => {
    const { left, top, bottom } = headline.getBoundingClientRect()
    return [top + 2, bottom - 2].every((y) => document.elementFromPoint(left + 2, y) === headline)
  })
  expect(seen, slug).toBe(true)
}

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [1440, 900],
] as const)
  test(`at ${width} x ${height}, one step at a time, buttons, keys and the list lead to all steps, and nothing scrolls between them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    await turnPages(page)
    for (const slug of slugs) {
      await expectAt(page, slug)
      const next = page.locator(`#${slug} .turn [rel=next]`)
      if ((await next.count()) === 0) break
      const box = await next.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(0.85 * height) // where a thumb is
      expect(box?.height).toBeGreaterThanOrEqual(44)
      const before = await page.evaluate(() => scrollY)
      await page.mouse.move(20, height - 120)
      await page.mouse.wheel(0, 600)
      await settle(page) // a wheel is heard a frame or two later
      expect(await page.evaluate(() => scrollY)).toBe(before)
      await next.click()
    }
    for (const slug of slugs.slice(0, -1).toReversed()) {
      await page.keyboard.press('ArrowLeft')
      await expectAt(page, slug)
    }
    await page.locator('.step-nav summary').click()
    await page.locator('.step-nav a[href="#rail"]').click()
    await expectAt(page, 'rail')
  })

test('a step opened by its link is the one that is held; motion, or the switch again, lets the page go', async ({
  page,
}) => {
  await openLive(page, '/step/price')
  await turnPages(page)
  await expectAt(page, 'price')
  await page.locator('.step-nav .motion').click()
  await expect(page.locator('html')).not.toHaveAttribute('data-paged')
  await expect(page.locator('html')).toHaveAttribute('data-manner', 'moving')
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
  await page.mouse.move(100, 700)
  const before = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
})

test('the last step lets the page go on to what follows it', async ({ page }) => {
  await openLive(page, `/step/${slugs.at(-1)}`)
  await turnPages(page)
  const before = await page.evaluate(() => scrollY)
  await page.mouse.move(100, 300)
  await page.mouse.wheel(0, 900)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
})

test('keys pressed one upon the other lead as far as they were pressed', async ({ page }) => {
  await openLive(page)
  await turnPages(page)
  for (const _ of slugs) await page.keyboard.press('ArrowRight')
  await expectAt(page, slugs.at(-1) ?? '')
  await page.keyboard.press('Home')
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowRight')
  await expectAt(page, slugs[4] ?? '')
})
