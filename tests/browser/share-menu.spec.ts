import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openLive } from './story'

test.use({ viewport: { width: 1280, height: 900 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 })

test('the share menu shows the code of its step and of the story when asked for, and copies it', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openLive(page, '/step/rail')
  await page.locator('#rail .share summary').click()
  await page.locator('#rail').getByRole('button', { name: 'Embed this step' }).click()
  const step = page.getByLabel('Code for this step', { exact: true })
  await expect(step).toHaveValue(
    [
      `<div data-story="${baseURL}/" data-step="rail">`,
      `  <a href="${baseURL}/step/rail">By rail across Russia, on a route not disclosed</a>`,
      '</div>',
      `<script async src="${baseURL}/embed.js"></script>`,
    ].join('\n'),
  )
  await page.getByRole('button', { name: 'Copy: Code for the whole story' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page.getByLabel('Code for the whole story', { exact: true }).inputValue(),
  )
  const { violations } = await new AxeBuilder({ page }).include('#rail .share').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('link', { name: 'Other layouts' }).click()
  await expect(page).toHaveURL(/\/embed\/builder\?step=rail$/)
  await expect(page.getByLabel('Step', { exact: true })).toHaveValue('rail')
})

test('the share menu leads to the editors’ page where its code does not load', async ({ page }) => {
  await openLive(page, '/step/rail')
  await page.locator('#rail .share summary').click()
  await page.route('**/_next/static/chunks/*.js', (route) => route.abort(), { times: 3 })
  await page.locator('#rail').getByRole('button', { name: 'Embed this step' }).click()
  await page.locator('#rail').getByRole('link', { name: 'The code is also on this page.' }).click()
  await expect(page).toHaveURL(/\/embed\/builder\?step=rail$/)
})
