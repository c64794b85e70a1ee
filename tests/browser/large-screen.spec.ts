import { expect, type Page, test } from '@playwright/test'
import { openLive, pictureOf, settle, withoutRelief } from './story'

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

/** How many pixels of a row of pixels differ from the one to their left: shores and borders cross it. */
const edgesIn = ({ data }: { data: Buffer }) => {
  let edges = 0
  for (let i = 4; i < data.length; i += 4)
    if ([0, 1, 2].some((c) => Math.abs((data[i + c] ?? 0) - (data[i + c - 4] ?? 0)) > 8)) edges += 1
  return edges
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
  const clip = { x: 0, y: 100, width: 900, height: 500 }
  const coarse = edgesIn(await pictureOf(page, clip))
  letCome()
  await expect.poll(async () => edgesIn(await pictureOf(page, clip))).toBeGreaterThan(1.1 * coarse)
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
