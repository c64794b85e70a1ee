import { expect, type Page, test } from '@playwright/test'
import { jumpTo, openLive } from './story'

/** Adds rules as an extension does. */
const dress = (page: Page, css: string) =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }, css)

const overflows = {
  'the body is cut off at its sides': 'body { overflow-x: hidden }',
  'the scroll is unlocked': 'html, body { overflow: auto !important }',
  'a dialog locks the scroll': 'body { overflow: hidden !important }',
} as const

for (const [name, css] of Object.entries(overflows))
  test(`map and text stay on the screen where ${name}`, async ({ page }) => {
    await openLive(page)
    await dress(page, css)
    await jumpTo(page, 'rail', 0.4)
    await expect(page.locator('#stage')).toHaveAttribute('data-step', 'rail')
    await expect(page.locator('#stage canvas.shipment')).toBeInViewport({ ratio: 0.8 })
    await expect(page.locator('#rail h2')).toBeInViewport()
  })
