import { expect, test } from '@playwright/test'
import { steps } from '@/data/steps'
import { openLive } from './story'

const names = ['WhatsApp', 'Telegram', 'Bluesky', 'X', 'Facebook', 'Mail']

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the end of the story has links that share the whole of it', async ({ page }) => {
    await page.goto('/step/rail')
    await page.waitForURL('/#rail') // where a browser without scripts is sent
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    const links = page.locator('.sharing a')
    expect(await links.allTextContents()).toEqual(names)
    for (const link of await links.all()) {
      const href = decodeURIComponent((await link.getAttribute('href')) ?? '')
      expect(href).toContain(canonical)
      expect(href).not.toContain('/step/')
      expect(await link.getAttribute('rel')).toBe('noopener')
      const box = await link.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(24) // WCAG 2.2, 2.5.8
    }
  })
})

test('the menu of a step shares that step, and nothing is asked of the places it can be shared to', async ({
  page,
}) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') foreign.push(request.url())
  })
  await openLive(page, '/step/weight')
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  const share = page.locator('#weight .share')
  await share.locator('summary').click()
  const links = share.locator('.targets a')
  await expect(links).toHaveText(names)
  const headline = steps.find(({ slug }) => slug === 'weight')?.headline ?? ''
  for (const link of await links.all()) {
    const href = decodeURIComponent((await link.getAttribute('href')) ?? '')
    expect(href).toContain('/step/weight')
    expect(await link.getAttribute('rel')).toBe('noopener')
    if (!href.includes('facebook')) expect(href).toContain(headline)
  }
  expect(foreign).toEqual([])
})
