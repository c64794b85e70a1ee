import { chromium, expect, test } from '@playwright/test'
import { findBrowser, launchArgs } from '../../.ci/browser'
import { boxesOf, collisionsAmong } from './boxes'
import { jumpTo, openLive } from './story'

/** What stands around the map, and the bar's own switch and list. */
const furniture = {
  texts: '.stop, .readings .date, .readings .km, .legend li, .step-nav .now',
  parts: '.locator, .motion, .scale, #stage .explore button',
}

// What browsers let a reader set as the smallest size of any letter, in px: lengths in rem do not follow it.
for (const size of [16, 20, 24])
  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [820, 700],
    [820, 1180],
    [1280, 800],
  ] as const)
    test(`with no letter smaller than ${size} px nothing around the map lies on anything else or is cut off, on ${width} x ${height} px`, async ({
      baseURL,
    }) => {
      const browser = await chromium.launch({
        executablePath: findBrowser()?.path ?? '',
        args: [...launchArgs, `--blink-settings=minimumFontSize=${size}`],
      })
      const page = await browser.newPage({ baseURL: baseURL ?? '', viewport: { width, height } })
      await page.goto('/step/rail')
      // A map beside letters this large would leave too little room for the text.
      const stills = size === 24 && height === 700
      expect(await page.locator('html').getAttribute('data-manner')).toBe(stills ? null : 'moving')
      if (!stills) await openLive(page, '/step/rail')
      else await expect(page.locator('#rail .step-still img')).toBeVisible()
      for (const slug of stills ? [] : (['crossing', 'rail', 'price'] as const)) {
        await jumpTo(page, slug, 0.6)
        const boxes = await boxesOf(page, furniture)
        expect(boxes.length, slug).toBeGreaterThan(3)
        expect.soft(collisionsAmong(boxes), slug).toEqual([])
        const cut = boxes.filter(({ x0, x1, y0 }) => x0 < 0 || x1 > width + 0.5 || y0 < 0)
        expect.soft(cut, slug).toEqual([])
      }
      await browser.close()
    })
