import { expect, test } from '@playwright/test'
import { boxesOf, collisionsAmong } from './boxes'
import { jumpTo, openLive, slugs } from './story'

/** What stands around the map. */
const furniture = {
  texts: '.stop, .readings .date, .readings .km, .legend li, .step-nav .now',
  parts: '.scale, .locator, .within, .motion svg, #stage .explore button',
}

// A narrow news column and a tablet held upright are where two columns have the least room.
for (const [width, height] of [
  [320, 568],
  [700, 900],
  [844, 390],
  [900, 800],
  [1440, 800],
] as const)
  test(`at ${width} x ${height} timeline, readings, legend, scale and buttons keep clear of each other in every step`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    for (const slug of slugs) {
      await jumpTo(page, slug, 1)
      expect.soft(collisionsAmong(await boxesOf(page, furniture)), slug).toEqual([])
    }
  })
