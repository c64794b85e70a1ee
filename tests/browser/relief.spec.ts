import { expect, type Page, test } from '@playwright/test'
import { explore } from './explorer'
import { difference, inBlocks, jumpTo, openLive, pictureOf, scrubbed, settle } from './story'

const shown = (page: Page) => page.locator('#stage canvas[data-relief=shown]')
const watered = (page: Page) => page.locator('#stage canvas[data-water=shown]')

/** The paths of relief and waters that a page asks for. */
function asked(page: Page): string[] {
  const paths: string[] = []
  page.on('request', (request) => {
    if (/(relief|water)[^/]*\.(webp|json)$/.test(request.url())) paths.push(new URL(request.url()).pathname)
  })
  return paths
}

test('relief and waters are asked for once, when the reader has moved the map, and the relief is seen', async ({
  page,
}) => {
  const paths = asked(page)
  await openLive(page)
  await page.waitForLoadState('networkidle')
  expect(paths).toEqual([])
  await jumpTo(page, 'disclosure', scrubbed('disclosure', 0))
  await expect(shown(page)).toBeAttached()
  await expect(watered(page)).toBeAttached()
  await settle(page)
  expect(paths).toHaveLength(2)
  const stage = (await page.locator('#stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const relief = await pictureOf(page, stage)

  const other = await page.context().newPage()
  await other.route('**/*relief*.webp', (route) => route.abort())
  await openLive(other)
  await jumpTo(other, 'disclosure', scrubbed('disclosure', 0))
  await expect(watered(other)).toBeAttached()
  const flat = await pictureOf(other, stage)
  expect(difference(inBlocks(relief), inBlocks(flat), 3)).toBeGreaterThan(0.05)
  await expect(other.locator('#stage')).toHaveAttribute('data-painter', 'live')
})

test('a reader who saves data is not sent relief and waters, though the map moves', async ({ page }) => {
  await page.addInitScript(() => {
    // From after the page has chosen how it is read: a reader can take the live map all the same.
    addEventListener('load', () =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
    )
  })
  const paths = asked(page)
  await openLive(page)
  await jumpTo(page, 'disclosure', scrubbed('disclosure', 0))
  await page.waitForLoadState('networkidle')
  await jumpTo(page, 'unknown', scrubbed('unknown', 0))
  await page.waitForLoadState('networkidle')
  expect(paths).toEqual([])
})

test('the closest views have no relief', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'dunay', scrubbed('dunay', 0.5))
  await expect(shown(page)).toBeAttached()
  await expect(watered(page)).toBeAttached()
  await settle(page)
  const stage = (await page.locator('#stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const relief = await pictureOf(page, stage)
  const other = await page.context().newPage()
  await other.route('**/*relief*.webp', (route) => route.abort())
  await openLive(other)
  await jumpTo(other, 'dunay', scrubbed('dunay', 0.5))
  await expect(watered(other)).toBeAttached()
  expect(difference(relief, await pictureOf(other, stage), 0)).toBe(0)
})

test('the map that a reader explores has the relief and the waters of the story, and on its own once it is moved', async ({
  page,
}) => {
  await openLive(page)
  await jumpTo(page, 'disclosure', scrubbed('disclosure', 0))
  await expect(watered(page)).toBeAttached()
  const all = 'canvas[data-relief=shown][data-water=shown]'
  await expect((await explore(page)).locator(all)).toBeAttached()

  const other = await page.context().newPage()
  await openLive(other)
  const explorer = await explore(other)
  await other.keyboard.press('+')
  await expect(explorer.locator(all)).toBeAttached()
})
