// Hosts whose styles nobody foresaw: what is asked of the loader is that no part of the story is out of reach.
import { expect, type Page } from '@playwright/test'
import { openScroll, scrollTo, test } from './hosts'

/** Height in CSS px of the box in which the frame has its way. */
const heightOf = (page: Page) =>
  page.locator('[data-story] iframe').evaluate((frame) => frame.parentElement?.offsetHeight ?? 0)

test('in columns of text, which break the frame’s way in two, the story is unrolled', async ({
  page,
  hosts,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(hosts.url('article'))
  await page.locator('article').evaluate((article) => {
    article.style.cssText = 'max-width: none; columns: 2'
  })
  const toStory = (pastPx: number) =>
    page.locator('[data-story]').evaluate((div, pastPx) => {
      const { top } = div.getBoundingClientRect()
      window.scrollTo({ top: scrollY + top + pastPx, behavior: 'instant' })
    }, pastPx)
  await toStory(0)
  await expect.poll(() => heightOf(page)).toBeGreaterThan(2000)
  await toStory(300)
  await expect(page.locator('[data-story] iframe')).toHaveAttribute('src', /layout=unrolled/)
})

test('a host that lets no box be high, and sizes change slowly, shows the story to its end', async ({
  page,
  hosts,
}) => {
  await page.addInitScript(() => {
    if (window !== top) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('div { max-height: 3000px } * { transition: all 1s }')
    document.adoptedStyleSheets = [sheet]
  })
  const guest = await openScroll(page, hosts.url('article'))
  const endPx = () => guest.evaluate(() => document.documentElement.scrollHeight - innerHeight)
  await page.setViewportSize({ width: 390, height: 700 })
  await expect.poll(async () => Math.abs((await heightOf(page)) - 700 - (await endPx()))).toBeLessThan(2)
  await scrollTo(page, Number.POSITIVE_INFINITY)
  await expect.poll(async () => (await endPx()) - (await guest.evaluate(() => scrollY))).toBeLessThan(2)
})
