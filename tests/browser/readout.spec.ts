import { chromium, expect, test } from '@playwright/test'
import { findBrowser, launchArgs } from '../../.ci/browser'

declare global {
  interface Window {
    /** Each state that the bar and the readings have had since they came, in order. */
    bars: string[]
  }
}

for (const path of ['/', '/step/rail', '/step/disclosure'])
  test(`timeline, date and kilometres of ${path} are at first what they are once the map lives`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.bars = []
      const look = () => {
        // Not while it is still being read in.
        const bar = document.querySelector('#stage:has(.explore) .top')
        const at = (part: string) => {
          const element = bar?.querySelector(`[data-part=${part}]`)
          const matrix = new DOMMatrix(element ? getComputedStyle(element).transform : 'none')
          return [matrix.a.toFixed(1), matrix.e.toFixed(0)].join()
        }
        const state =
          bar && [at('along'), at('read'), bar.querySelector('.readings')?.textContent?.trim()].join(' ')
        if (state && state !== window.bars.at(-1)) window.bars.push(state)
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    // Fonts change the width of the timeline.
    await page.route('**/*.woff2', (route) => route.abort())
    await page.goto(path)
    await page.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
    await expect.poll(() => page.evaluate(() => window.bars)).toHaveLength(1)
  })

test('what follows the date stays in its place whatever the date is, however large letters are at least', async ({
  baseURL,
}) => {
  const browser = await chromium.launch({
    executablePath: findBrowser()?.path ?? '',
    args: [...launchArgs, '--blink-settings=minimumFontSize=24'],
  })
  const page = await browser.newPage({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  await page.goto('/step/rail')
  await page.evaluate(() => document.fonts.ready)
  const places = await page.evaluate(() => {
    const date = document.querySelector('.readings .date')
    const km = document.querySelector('.readings .km')
    if (!date || !km) return []
    km.textContent = '10 km'
    return ['7 September', '30 September', '1 October', '13 October'].map((text) => {
      date.textContent = text
      return km.getBoundingClientRect().left
    })
  })
  await browser.close()
  expect(places).toHaveLength(4)
  expect(places[0]).toBeGreaterThan(0)
  expect(new Set(places).size).toBe(1)
})
