import { expect, type Page, test } from '@playwright/test'
import { openLive } from './story'

const list = (page: Page) => page.locator('.step-nav details')

async function openList(page: Page): Promise<void> {
  await list(page).locator('summary').click()
  await expect(list(page)).toHaveAttribute('open')
}

test('the step list closes on Escape, and the focus goes back to its button', async ({ page }) => {
  await openLive(page)
  await openList(page)
  await list(page).locator('a').nth(3).focus()
  await page.keyboard.press('Escape')
  await expect(list(page)).not.toHaveAttribute('open')
  await expect(list(page).locator('summary')).toBeFocused()
})

test('the step list closes on a tap beside it, and stays open on one within', async ({ page }) => {
  await openLive(page)
  await openList(page)
  const box = await list(page).locator('ol').boundingBox()
  await page.mouse.click((box?.x ?? 0) + 3, (box?.y ?? 0) + 3) // its edge, where no link is
  await expect(list(page)).toHaveAttribute('open')
  await page.touchscreen.tap(30, 700)
  await expect(list(page)).not.toHaveAttribute('open')
})

test('the step list closes when the reader scrolls on', async ({ page }) => {
  await openLive(page)
  await openList(page)
  await page.mouse.move(100, 600)
  await page.mouse.wheel(0, 200)
  await expect(list(page)).not.toHaveAttribute('open')
})

test('among stills, where the list may be longer than the screen, it scrolls with the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 320 })
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  )
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-read')
  await openList(page)
  await page.mouse.move(600, 200)
  await page.mouse.wheel(0, 100)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50)
  await expect(list(page)).toHaveAttribute('open')
  await page.keyboard.press('Escape')
  await expect(list(page)).not.toHaveAttribute('open')
})

for (const paged of [false, true])
  test(`the way back after a step of the list is where the reader was${paged ? ', one step at a time' : ''}`, async ({
    page,
  }) => {
    await openLive(page)
    if (paged) {
      await openList(page)
      await page.getByRole('switch', { name: 'One step at a time' }).click()
    }
    const stage = page.locator('#stage')
    for (const slug of ['crossing', 'rail']) {
      await openList(page)
      await list(page).locator(`a[href="#${slug}"]`).click()
      await expect(stage).toHaveAttribute('data-step', slug)
      await expect(page).toHaveURL(new RegExp(`/step/${slug}$`))
    }
    await page.goBack({ waitUntil: 'commit' })
    await expect(stage).toHaveAttribute('data-step', 'crossing')
    await page.goBack({ waitUntil: 'commit' })
    await expect(stage).toHaveAttribute('data-step', 'opening')
  })
