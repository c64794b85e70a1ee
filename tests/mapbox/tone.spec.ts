import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { MapElement } from '@/components/map/4-pens/mapbox/page-map'
import { groundWhole } from '../browser/late-layers'
import { addStyles, inBlocks, jumpTo, type Picture, pictureOf, scrubbed } from '../browser/story'
import { idle, mapPart, open, test } from './map'

/** From the widest views, which have the sheet's relief, to the closest, with depths of the sea in most. */
const views = ['opening', 'price', 'summit', 'weight', 'tikhoretsk', 'crossing', 'return-cargo'] as const

for (const scheme of ['light', 'dark'] as const)
  test(`stepping down from Mapbox’s ground changes no tone in the ${scheme} theme: relief and depths agree`, async ({
    page,
  }, info) => {
    test.slow()
    await page.emulateMedia({ colorScheme: scheme })
    await open(page, 'mapbox')
    for (const slug of views) {
      await jumpTo(page, slug, scrubbed(slug, 0.5))
      await page.locator(groundWhole).waitFor({ state: 'attached' })
      await depthsDrawn(page)
      await idle(page)
      const mapbox = inBlocks(await pictureOf(page, mapPart))
      const restore = await addStyles(page, '.stage .mapbox { display: none }')
      const live = inBlocks(await pictureOf(page, mapPart))
      await restore()
      for (const [name, body] of Object.entries({ mapbox, live }))
        await info.attach(`${slug} ${name}`, { body: PNG.sync.write(body), contentType: 'image/png' })
      const off = offsets(mapbox, live)
      // Where another source has its shores is no matter of tone.
      const other = off.filter((levels) => levels > 3).length / off.length
      expect.soft(other, slug).toBeLessThan(0.2)
    }
  })

/** By how many of 255 levels blocks of two pictures differ, in the colour that differs most. */
function offsets(a: Picture, b: Picture): number[] {
  return Array.from({ length: a.width * a.height }, (_, i) =>
    Math.max(...[0, 1, 2].map((c) => Math.abs((a.data[4 * i + c] ?? 0) - (b.data[4 * i + c] ?? 0)))),
  )
}

/** Waits until the depths of the seas have come to Mapbox's map. */
async function depthsDrawn(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const map = document.querySelector<MapElement>('.mapbox')?.map
        return map?.querySourceFeatures('story-depth-1').length ?? 0
      }),
    )
    .toBeGreaterThan(0)
}
