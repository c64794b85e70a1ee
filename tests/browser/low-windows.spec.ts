import { expect, type Page, test } from '@playwright/test'
import { openLive, settle, slugs } from './story'

/** Phones on their side, and laptops whose readers have made everything twice as large. */
const low = [
  { width: 844, height: 390 },
  { width: 740, height: 360 },
  { width: 720, height: 450 },
]

for (const viewport of low)
  test.describe(`in a window of ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport })

    for (const slug of ['price', 'suppliers', 'unknown'] as const)
      test(`a link to ${slug} leads there, with its headline in view`, async ({ page }) => {
        await openLive(page, `/step/${slug}`)
        await settle(page)
        await expectAt(page, slug)
      })

    test('the End key leads to the last step', async ({ page }) => {
      await openLive(page)
      await page.keyboard.press('End')
      await settle(page)
      await expectAt(page, slugs.at(-1) ?? '')
    })
  })

for (const viewport of [
  { width: 320, height: 480 },
  { width: 281, height: 653 },
])
  test.describe(`in a window of ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport })

    test('a link to the step with the longest text leaves its headline below the map', async ({ page }) => {
      await openLive(page, '/step/washington')
      await settle(page)
      await expectAt(page, 'washington')
    })
  })

test.describe('in a window of 512 x 512', () => {
  test.use({ viewport: { width: 512, height: 512 } })

  test('no name stands under the dates that lead the map', async ({ page }) => {
    await openLive(page, '/step/washington')
    await settle(page)
    const covered = await page.evaluate(() => {
      const list =
        document.querySelector('[data-part="lead-calendar"]')?.getBoundingClientRect() ?? new DOMRect()
      return [...document.querySelectorAll('#stage .label')]
        .filter((label) => label.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((label) => label.firstElementChild?.getBoundingClientRect() ?? new DOMRect())
        .filter(
          ({ left, right, top, bottom }) =>
            left < list.right && right > list.left && top < list.bottom && bottom > list.top,
        ).length
    })
    expect(covered).toBe(0)
  })
})

/** The reader is at a step, the address says so, and the headline is to be read: in the window, and not under the map. */
async function expectAt(page: Page, slug: string): Promise<void> {
  await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
  await expect(page).toHaveURL(new RegExp(`/step/${slug}$`))
  const headline = page.locator(`#${slug} :is(h1, h2)`)
  await expect(headline).toBeInViewport({ ratio: 1 })
  const covered = await headline.evaluate((element) => {
    const { left, top, bottom } = element.getBoundingClientRect()
    const at = [top + 4, bottom - 4].map((y) => document.elementFromPoint(left + 8, y))
    return at.some((hit) => !element.contains(hit))
  })
  expect(covered, 'covered').toBe(false)
}
