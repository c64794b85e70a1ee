import { expect, type Page, test } from '@playwright/test'
import { explore } from './explorer'
import { groundWhole, reliefShown, watersShown } from './late-layers'
import { difference, inBlocks, jumpTo, openLive, pictureOf, scrubbed, settle } from './story'

const shown = (page: Page) => page.locator(reliefShown)
const watered = (page: Page) => page.locator(watersShown)

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
  await expect((await explore(page)).locator(groundWhole)).toBeAttached()

  const other = await page.context().newPage()
  await openLive(other)
  const explorer = await explore(other)
  await other.keyboard.press('+')
  await expect(explorer.locator(groundWhole)).toBeAttached()
})

for (const [path, tries] of [
  ['/', 2],
  ['/embed?layout=scroll', 1],
] as const)
  test(`where the line breaks as relief and waters are asked for on ${path}, they come once it holds again`, async ({
    page,
  }) => {
    await openLive(page, path)
    await page.waitForLoadState('networkidle')
    let failed = 0
    await page.route('**/*.js', async (route) => {
      await route.abort() // what asks for them comes in a file of its own
      failed += 1
    })
    await jumpTo(page, 'najin', scrubbed('najin', 0.5))
    await expect.poll(() => failed).toBe(tries)
    await page.unroute('**/*.js')
    await expect(async () => {
      await jumpTo(page, 'disclosure', scrubbed('disclosure', 0))
      await jumpTo(page, 'disclosure', scrubbed('disclosure', 0.5))
      await expect(shown(page)).toBeAttached({ timeout: 1000 })
      await expect(watered(page)).toBeAttached({ timeout: 1000 })
    }).toPass()
  })

test('a server that has waters later than the relief is asked for what is missing, and for nothing twice', async ({
  page,
}) => {
  await page.route('**/*water*.json', (route) => route.fulfill({ status: 503 }))
  const paths = asked(page)
  await openLive(page)
  await jumpTo(page, 'disclosure', scrubbed('disclosure', 0))
  await expect(shown(page)).toBeAttached()
  await page.unroute('**/*water*.json')
  await expect(async () => {
    await jumpTo(page, 'unknown', scrubbed('unknown', 0))
    await jumpTo(page, 'unknown', scrubbed('unknown', 0.5))
    await expect(watered(page)).toBeAttached({ timeout: 1000 })
  }).toPass()
  expect(paths.filter((path) => path.endsWith('.webp'))).toHaveLength(1)
})
