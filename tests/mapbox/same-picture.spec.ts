import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Point } from '@/components/map/1-plot/leg'
import type { MapElement } from '@/components/map/4-pens/mapbox/page-map'
import { projection } from '@/data/sheet/projection'
import { withoutRelief } from '../browser/late-layers'
import { plot } from '../browser/plot'
import {
  addStyles,
  difference,
  expected,
  inBlocks,
  jumpTo,
  pictureOf,
  placeOf,
  scrubbed,
  slugs,
} from '../browser/story'
import { handlers, idle, mapPart, open, stage, test } from './map'

/** Every other step, and then the others: a way of more than a step is gone in one jump, without frames on the way. */
const tour = [...slugs.filter((_, i) => i % 2 === 0), ...slugs.filter((_, i) => i % 2 === 1)]

for (const share of [0, 0.5, 1])
  test(`Mapbox’s camera is the scene’s at every step, and the vehicle where the live painter has it, at ${share}`, async ({
    page,
  }) => {
    test.slow()
    await open(page, 'mapbox')
    for (const slug of tour) {
      await jumpTo(page, slug, scrubbed(slug, share))
      expect((await placeOf(page)).step, slug).toBe(slug)
      await expect(stage(page), slug).toHaveAttribute('data-painter', 'mapbox')
      const { scene, at } = await expected(page, slug, await progressIn(page, slug))
      const marks = [...plot.labels.map((label) => label.at), ...(scene.vehicle ? [scene.vehicle.at] : [])]
      const near = marks.filter((mark) => insideStage(at(mark)))
      const { center, points } = await seenByMapbox(page, near)
      const [x, y] = projection(center) ?? [Number.NaN, Number.NaN]
      const offPx = Math.hypot(x - scene.camera.x, y - scene.camera.y) / scene.camera.kmPerPx
      expect(offPx, `${slug}, centre`).toBeLessThan(0.5)
      near.forEach((mark, i) => {
        const [px, py] = at(mark)
        const [mx = Number.NaN, my = Number.NaN] = points[i] ?? []
        expect(Math.hypot(px - mx, py - my), `${slug}, point ${i} of ${near.length}`).toBeLessThan(1)
      })
    }
  })

const insideStage = ([x, y]: readonly [number, number]) => x > 0 && x < 320 && y > 0 && y < 306

/** How far into a step the page has been scrolled: as the stage reckons, to more than its two decimals. */
function progressIn(page: Page, slug: string): Promise<number> {
  return page.evaluate((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect()
    const svh = document.querySelector('.svh')?.getBoundingClientRect().height ?? innerHeight
    return (0.75 * svh - box.top) / box.height
  }, slug)
}

/** The middle of Mapbox's map in degrees, and where it has some points of the sheet, in CSS px of the stage. */
function seenByMapbox(page: Page, marks: readonly Point[]) {
  const places = marks.map(([x, y]) => projection.invert?.([x, y]) ?? ([0, 0] as [number, number]))
  return page.evaluate((places) => {
    const map = document.querySelector<MapElement>('.mapbox')?.map
    if (!map) throw new Error('no map')
    const { lng, lat } = map.getCenter()
    const points = places.map((place) => map.project(place)).map(({ x, y }) => [x, y])
    return { center: [lng, lat] as [number, number], points }
  }, places)
}

for (const [slug, scheme] of [
  ['opening', 'light'],
  ['price', 'dark'],
  ['tikhoretsk', 'light'],
] as const)
  test(`both painters show the same land, sea and countries in ${slug}, ${scheme}`, async ({
    page,
    context,
  }, info) => {
    await withoutRelief(context) // which Mapbox's map does not have, nor depths
    await page.emulateMedia({ colorScheme: scheme })
    await open(page, 'mapbox')
    await jumpTo(page, slug, scrubbed(slug, 0))
    await idle(page)
    // Wide views have the sheet's own ground over it.
    const whole = await addStyles(page, '.stage .mapboxgl-canvas-container { opacity: 1 !important }')
    const mapbox = await pictureOf(page, mapPart)
    await whole()
    await addStyles(page, '.stage .mapbox { display: none }')
    const live = await pictureOf(page, mapPart)
    for (const [name, body] of Object.entries({ mapbox, live }))
      await info.attach(name, { body: PNG.sync.write(body), contentType: 'image/png' })
    expect(difference(mapbox, live, 2), 'it is another map').toBeGreaterThan(0)
    // The sheet has shores and no small islands.
    expect(difference(inBlocks(mapbox), inBlocks(live), 16)).toBeLessThan(0.1)
  })

test('a change of theme recolours the map', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, 'mapbox')
  await page.emulateMedia({ colorScheme: 'dark' })
  const sea = () =>
    page.evaluate(() =>
      document.querySelector<MapElement>('.mapbox')?.map?.getPaintProperty('water', 'fill-color'),
    )
  await expect.poll(sea).toBe('#0d1920')
})

test('logo and attribution stand free on the stage, and a touch on the map is the scroll’s', async ({
  page,
}) => {
  await open(page, 'mapbox')
  for (const selector of ['.mapboxgl-ctrl-logo', '.mapboxgl-ctrl-attrib']) {
    const free = await page.locator(selector).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return element.contains(hit)
    })
    expect(free, selector).toBe(true)
  }
  expect(await handlers(page)).toEqual([false, false, false, false])
})

test('logo and attribution stand above the legend, of however many lines, and above the scale', async ({
  page,
}) => {
  await open(page, 'mapbox')
  for (const slug of ['opening', 'rail', 'tikhoretsk'] as const) {
    await jumpTo(page, slug, 0)
    const below = await page.evaluate(() => {
      const boxOf = (selector: string) =>
        document.querySelector(`#stage ${selector}`)?.getBoundingClientRect()
      const key = Math.min(...['.legend', '.scale'].map((selector) => boxOf(selector)?.top ?? Number.NaN))
      return ['.mapboxgl-ctrl-logo', '.mapboxgl-ctrl-attrib'].map(
        (selector) => (boxOf(selector)?.bottom ?? Number.NaN) - key,
      )
    })
    for (const px of below) expect.soft(px, slug).toBeLessThanOrEqual(0)
  }
})

test('the tiles of the next step are asked for ahead', async ({ page, standIn }) => {
  await open(page, 'mapbox')
  // The opening itself needs no tile nearer than the fifth level.
  await expect
    .poll(async () => (await standIn.requests()).some((path) => /\/tiles\/.*\/(9|10)\//.test(path)))
    .toBe(true)
})
