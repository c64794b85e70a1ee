import { expect, test } from '@playwright/test'
import { openLive } from './story'

test.use({ isMobile: false, hasTouch: false, viewport: { width: 1000, height: 800 } })

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    await openLive(page, '/step/rail')
    await page.emulateMedia({ media: 'print' })
  })

  test('each stop of the journey is a block of lines, since six columns have no room in one of two', async ({
    page,
  }) => {
    const row = page.locator('.stops tbody tr').first()
    await expect(row).toHaveCSS('display', 'block')
    const [place, day] = [row.locator('th'), row.locator('td').first()]
    const [above, below] = [await place.boundingBox(), await day.boundingBox()]
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1)
  })

  test('the sign of an illustrative line is two dashes, and that of a computed one is one', async ({
    page,
  }) => {
    const sign = (kind: string) =>
      page
        .locator(`.glance .sign.${kind}`)
        .first()
        .evaluate((sign) => {
          const { borderLeftWidth, borderRightWidth } = getComputedStyle(sign)
          const [left, right] = [Number.parseFloat(borderLeftWidth), Number.parseFloat(borderRightWidth)]
          return { left, right, gap: sign.getBoundingClientRect().width - left - right }
        })
    const [dashes, line] = [await sign('illustrative'), await sign('computed')]
    expect(dashes.left).toBeGreaterThan(3)
    expect(dashes.right).toBeCloseTo(dashes.left)
    expect(dashes.gap).toBeGreaterThan(1)
    expect(line.gap).toBeLessThan(0.5)
  })

  test('a map is so large that its smallest letters are of five points and more', async ({ page }) => {
    const map = await page.locator('#rail .step-still').boundingBox()
    // The smallest are 25 of the drawing's 960 px; a point is 4/3 CSS px.
    expect((((map?.width ?? 0) * 25) / 960) * 0.75).toBeGreaterThan(5)
  })
})
