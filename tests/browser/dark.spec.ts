import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page, test } from '@playwright/test'
import { withoutRelief } from './late-layers'
import { difference, pictureOf } from './story'

const darkReader = readFileSync(createRequire(import.meta.url).resolve('darkreader'), 'utf8')

const paths = [
  '/',
  '/step/rail',
  '/embed?layout=scroll',
  '/embed?step=rail',
  '/embed?layout=unrolled&from=najin&to=dunay',
]

/** Their theme is chosen by the host. */
const fixed = [
  '/embed?step=rail&theme=light',
  '/embed?step=rail&theme=dark',
  '/embed?layout=scroll&theme=light',
]

/** Opens a page and waits until its map, live or a picture, stands. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const picture = page.locator('.step-still img').first()
  if (path.includes('step=') || path.includes('unrolled'))
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth))
      .toBeGreaterThan(0)
  else await page.locator('#stage[data-painter=live]').waitFor()
  await page.evaluate(() => document.fonts.ready)
}

for (const path of paths)
  test(`Dark Reader leaves map and names together on ${path}`, async ({ page }) => {
    await open(page, path)
    const colours = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('html, .label, .label > span, .panel p, .legend, #stage')].map(
          (element) => {
            const { color, backgroundColor, textShadow } = getComputedStyle(element)
            return [color, backgroundColor, textShadow].join()
          },
        ),
      )
    const before = await colours()
    await page.evaluate(
      `${darkReader};window.DarkReader.enable({ brightness: 100, contrast: 90, sepia: 10 })`,
    )
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(await colours()).toEqual(before)
  })

/** Has Chrome darken pages by itself, as its flag and its settings on phones do. */
async function darkenAll(page: Page): Promise<void> {
  const chrome = await page.context().newCDPSession(page)
  await chrome.send('Emulation.setAutoDarkModeOverride', { enabled: true })
}

test.describe('where Chrome darkens pages by itself', () => {
  test.beforeEach(({ context }) => withoutRelief(context)) // which comes when it comes

  for (const path of [...paths, ...fixed])
    test(`it leaves ${path} as it is for readers of dark systems`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await open(page, path)
      const before = await pictureOf(page)
      await darkenAll(page)
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      )
      expect(difference(before, await pictureOf(page), 12)).toBeLessThan(0.001)
    })

  for (const path of [...paths, ...fixed])
    test(`${path} is dark as a whole where it darkens them for readers of light systems too`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await open(page, path.replace('theme=light', 'theme=dark'))
      const dark = await pictureOf(page)
      await page.emulateMedia({ colorScheme: 'light' })
      await darkenAll(page)
      await open(page, path)
      expect(difference(dark, await pictureOf(page), 24)).toBeLessThan(0.03)
    })
})
