import { expect, type Page } from '@playwright/test'
import { openScroll, placeIn, scrollTo, test } from './hosts'

/** How many sheets of paper a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

test.describe('a host on paper', () => {
  test.use({ isMobile: false, hasTouch: false, viewport: { width: 1000, height: 800 } })

  test('is as long as its article, with the link in the place of the story', async ({ page, hosts }) => {
    // The story answers before anybody could print the link.
    await page.route('**/embed.js', (route) => route.abort())
    await page.goto(hosts.url('article'))
    const link = page.getByRole('link', { name: /One arms shipment/ })
    await link.waitFor()
    const before = await sheetsOf(page)
    await page.unroute('**/embed.js')
    const guest = await openScroll(page, hosts.url('article'))
    expect(await sheetsOf(page)).toBe(before)
    // And afterwards the story goes on where it was.
    await expect(link).toBeHidden()
    await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'opening')
    expect(await page.locator('[data-story] > div').evaluate((div) => div.clientHeight)).toBeGreaterThan(5000)
  })

  test('leaves the reader, once it is printed, at the step that was read', async ({ page, hosts }) => {
    const guest = await openScroll(page, hosts.url('article'))
    await scrollTo(page, await placeIn(guest, 'rail', 0.5))
    await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'rail')
    const before = await page.evaluate(() => scrollY)
    await sheetsOf(page)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
    await expect(guest.locator('#stage')).toHaveAttribute('data-step', 'rail')
  })

  test('shows the link also where nothing says that it prints', async ({ page, hosts }) => {
    await openScroll(page, hosts.url('strict-csp'))
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('[data-story] > a')).toBeVisible()
    expect(await page.locator('[data-story]').evaluate((div) => div.clientHeight)).toBeLessThan(100)
  })

  for (const name of ['bare-scroll', 'no-scripts', 'pym', 'single'])
    test(`is no longer than its frame makes it (${name})`, async ({ page, hosts }) => {
      await page.goto(hosts.url(name))
      await page.locator('#before').scrollIntoViewIfNeeded()
      await page.frameLocator('iframe').locator(':is(h1, h2)').first().waitFor()
      const heightPx = await page.evaluate(() => document.documentElement.scrollHeight)
      // An A4 sheet without margins is 1123 px high; what does not fit on one begins the next.
      expect(await sheetsOf(page)).toBeLessThanOrEqual(Math.ceil((1.3 * heightPx) / 1123) + 1)
    })
})

test('a window as high as the whole host, as for a picture of it, unrolls the story', async ({
  page,
  hosts,
}) => {
  await openScroll(page, hosts.url('article'))
  const heightPx = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: 390, height: heightPx })
  const frame = page.locator('[data-story] iframe')
  await expect(frame).toHaveAttribute('src', /layout=unrolled/)
  await expect.poll(() => frame.evaluate((frame) => frame.clientHeight)).toBeGreaterThan(4000)
  const text = page.frameLocator('[data-story] iframe').locator('article')
  await expect(text).toHaveCount(14)
  // No taller than what it shows, whatever the window is.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(heightPx * 1.5)
})
