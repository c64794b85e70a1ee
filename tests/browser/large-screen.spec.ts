import { expect, type Page, test } from '@playwright/test'
import { withoutRelief } from './late-layers'
import { difference, openLive, pictureOf, settle } from './story'

test.beforeEach(({ context }) => withoutRelief(context))

/** The levels of the sheet that a page has been sent, in their order. */
function levelsSent(page: Page): () => string[] {
  const sent: string[] = []
  page.on('requestfinished', (request) => {
    const level = /\/(coarse|wide|corridor|east|west)[^/]*\.json/.exec(request.url())?.[1]
    if (level) sent.push(level)
  })
  return () => sent
}

test('a large screen is sent the coarse level first and has the wide one drawn once that is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const sent = levelsSent(page)
  let letCome = () => {}
  const held = new Promise<void>((resolve) => {
    letCome = resolve
  })
  await page.route(/\/wide[^/]*\.json/, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/\/wide[^/]*\.json/)
  await page.goto('')
  await page.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await asked
  await settle(page)
  expect(sent()).toEqual(['coarse'])
  await expect(page.locator('.late')).toBeHidden()
  const coarse = await pictureOf(page)
  letCome()
  await expect.poll(async () => difference(coarse, await pictureOf(page), 24)).toBeGreaterThan(0.005)
  expect(sent()).toEqual(['coarse', 'wide'])
})

test('a phone whose reader has not read on is sent no more than the coarse level', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const sent = levelsSent(page)
  await openLive(page)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await page.waitForLoadState('networkidle')
  expect(sent()).toEqual(['coarse'])
})

test('on a tablet held upright the map has more than half of the screen, and the longest text fits below it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 })
  await openLive(page, '/step/price')
  const stage = await page.locator('#stage').boundingBox()
  expect((stage?.height ?? 0) / 1180).toBeGreaterThan(0.57)
  const last = await page.locator('#price .panel > *').last().boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(1180)
})

test('a large screen without motion, which shows the whole railway at once, has the wide level too', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1440, height: 900 })
  const sent = levelsSent(page)
  await page.goto('/step/rail')
  await page.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
  await expect.poll(sent).toContain('wide')
})
