import { expect, type Page, type Route, test } from '@playwright/test'
import { explore } from './explorer'
import { withoutRelief } from './late-layers'
import { difference, jumpTo, openLive, pictureOf, scrollBy, settle } from './story'

const finest = '**/_next/static/media/east*.json'

/** Holds back the requests for a part of the map. Returns what lets them all through. */
async function holdBack(page: Page, pattern: string): Promise<() => Promise<void>> {
  const held: Route[] = []
  await page.route(pattern, (route) => {
    held.push(route)
  })
  return async () => {
    await page.unroute(pattern)
    for (const route of held) await route.continue().catch(() => undefined)
  }
}

const line = (page: Page) => page.locator('#stage .late')

test('a part of the map that is late is said in one line, to screen readers too, and no more once it is there', async ({
  page,
}) => {
  const release = await holdBack(page, finest)
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'najin', 0.5)
  await expect(line(page).getByRole('status')).toHaveText('Part of the map is late.')
  await expect(line(page)).toBeInViewport({ ratio: 1 })
  const before = await pictureOf(page)
  await release()
  await expect(line(page)).toBeHidden()
  expect(difference(before, await pictureOf(page), 8)).toBeGreaterThan(0.01)
})

test('a line that has no words yet has no paper either, so that nothing moves as they come', async ({
  page,
}) => {
  await holdBack(page, finest)
  await openLive(page)
  await jumpTo(page, 'najin', 0.5)
  const status = line(page).getByRole('status')
  await expect(status).toHaveText('Part of the map is late.')
  const width = (text: string) =>
    status.evaluate((element, text) => {
      element.textContent = text
      return element.getBoundingClientRect().width
    }, text)
  expect(await width('Part of the map is late.')).toBeGreaterThan(100)
  expect(await width('')).toBe(0)
})

test('a part of the map that does not come is said at once, and a button asks for it again', async ({
  page,
}) => {
  let asked = 0
  await page.route(finest, (route) => {
    asked += 1
    return route.abort()
  })
  await openLive(page)
  await jumpTo(page, 'najin', 0.5)
  await expect(line(page).getByRole('status')).toHaveText('Part of the map did not come.')
  await page.unroute(finest)
  const release = await holdBack(page, finest)
  const before = asked
  const retry = line(page).getByRole('button', { name: 'Try again' })
  await retry.press('Enter')
  await expect(line(page).getByRole('status')).toHaveText('Part of the map is late.')
  expect(asked).toBe(before)
  await release()
  await expect(line(page)).toBeHidden()
  await expect(page.locator('#stage .explore button')).toBeFocused()
})

test('what is needed elsewhere alone is not said to be late', async ({ page }) => {
  await page.route(finest, (route) => route.abort())
  await openLive(page)
  await jumpTo(page, 'najin', 0.5)
  await expect(line(page)).toBeVisible()
  await jumpTo(page, 'disclosure', 0.9)
  await expect(line(page)).toBeHidden()
})

test('on the map that a reader has taken it is said as well', async ({ page }) => {
  await page.route(finest, (route) => route.abort())
  await openLive(page)
  const explorer = await explore(page)
  await explorer.getByRole('button', { name: 'Choose a place' }).click()
  await explorer.getByRole('button', { name: 'Najin (Rajin)' }).click()
  await expect(explorer.locator('.late').getByRole('status')).toHaveText('Part of the map did not come.')
  await page.unroute(finest)
  await explorer.getByRole('button', { name: 'Try again' }).click()
  await expect(explorer.locator('.late')).toBeHidden()
})

test('where none of the map comes, its still says so', async ({ page }) => {
  await page.route('**/_next/static/media/*.json', (route) => route.abort())
  await page.goto('/step/dunay')
  await expect(line(page).getByRole('status')).toHaveText('Part of the map did not come.')
  await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'still')
  await page.unroute('**/_next/static/media/*.json')
  await line(page).getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'live')
  await expect(line(page)).toBeHidden()
})

test('a level that comes late is painted once, however many frames have waited for it', async ({ page }) => {
  await page.addInitScript(() => {
    const { prototype } = ImageBitmapRenderingContext
    const show = prototype.transferFromImageBitmap
    let inFrame = 0
    Object.assign(window, { mostInFrame: 0 })
    prototype.transferFromImageBitmap = function (bitmap) {
      inFrame += 1
      Object.assign(window, { mostInFrame: Math.max(Number(Reflect.get(window, 'mostInFrame')), inFrame) })
      show.call(this, bitmap)
    }
    const frame = () => {
      inFrame = 0
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  const release = await holdBack(page, '**/_next/static/media/wide*.json')
  await openLive(page, '/step/summit')
  const top = await page.evaluate(() => scrollY)
  await scrollBy(page, top + 2500, 40)
  await page.evaluate(() => Object.assign(window, { mostInFrame: 0 }))
  const arrived = page.waitForResponse(/\/wide[^/]*\.json/)
  await release()
  await (await arrived).finished()
  await settle(page)
  const most = await page.evaluate(() => Number(Reflect.get(window, 'mostInFrame')))
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(6)
})
