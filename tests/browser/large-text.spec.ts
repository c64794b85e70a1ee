import { expect, type Page, test } from '@playwright/test'
import { addStyles, openLive } from './story'

/** What is cut off at the side of the screen, or inside an element that hides what is too much. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const screen = document.documentElement.clientWidth // innerWidth grows with what is too wide, on a phone
    const texts = document.querySelectorAll(
      '.panel > *, .notes p, .notes h2, .notes h3, .step-nav summary, .step-still img',
    )
    return [...texts]
      .filter((element) => element.checkVisibility() && !element.matches('.unseen'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect()
        return left < -1 || right > screen + 1 || element.scrollWidth > element.clientWidth + 1
      })
      .map((element) => `${element.className || element.localName}: ${element.textContent?.slice(0, 30)}`)
  })
}

const sidewaysPx = (page: Page) =>
  page.evaluate(() => {
    scrollTo({ left: 99, top: scrollY })
    return Math.max(scrollX, document.documentElement.scrollWidth - document.documentElement.clientWidth)
  })

test('with text at 200 % on 320 x 568, and at 400 % zoom, nothing is cut off or scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await openLive(page)
  await addStyles(page, 'html { font-size: 200% !important }')
  await expect(page.locator('html')).not.toHaveAttribute('data-manner')
  expect(await cutOff(page)).toEqual([])
  expect(await sidewaysPx(page)).toBe(0)
  await page.setViewportSize({ width: 320, height: 256 })
  expect(await cutOff(page)).toEqual([])
  expect(await sidewaysPx(page)).toBe(0)
})

test('with the text spacing that readers may set, nothing is cut off or scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await openLive(page)
  // The figures of WCAG 2.2, 1.4.12.
  await addStyles(
    page,
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  )
  expect(await cutOff(page)).toEqual([])
  expect(await sidewaysPx(page)).toBe(0)
})
