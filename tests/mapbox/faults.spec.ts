import { expect, type Page } from '@playwright/test'
import type { MapElement } from '@/components/map/4-pens/mapbox/page-map'
import { withoutRelief } from '../browser/late-layers'
import { jumpTo } from '../browser/story'
import type { Fault } from './faults'
import { open, overhear, stage, test } from './map'
import { expectMapThroughout, expectStoryGoesOn, observeShifts } from './throughout'

const tiles = '/tiles/'

test.beforeEach(({ context }) => withoutRelief(context)) // whose shades are no colour of the map

/** What the stand-in answers from the middle of a scroll on, and a word of the line that says so. */
const midway: Record<string, [fault: Fault, says: RegExp]> = {
  'refuses the token': [{ path: tiles, with: 401 }, /token is refused/],
  'does not allow the token here': [{ path: tiles, with: 403 }, /not allowed/],
  'has no quota left': [{ path: tiles, with: 429 }, /quota/],
  fails: [{ path: tiles, with: 500 }, /tiles failed/],
  'sends garbage': [{ path: tiles, with: 'garbage' }, /tiles failed/],
  'sends a byte now and then': [{ path: tiles, with: 'trickle' }, /nothing came/],
}

for (const [what, [fault, says]] of Object.entries(midway))
  test(`the map goes on when Mapbox ${what} in the middle of a scroll`, async ({ page, standIn }) => {
    const heard = overhear(page)
    await open(page, 'mapbox')
    await observeShifts(page)
    await standIn.fault(fault)
    await expectMapThroughout(page, async () => {
      await jumpTo(page, 'rail', 0.5)
      await expect(stage(page)).toHaveAttribute('data-painter', 'live')
    })
    await expectStoryGoesOn(page)
    expect(heard.errors).toEqual([])
    expect(heard.lines).toEqual([expect.stringMatching(says)])
    expect(heard.lines[0]).toMatch(/^info: /)
  })

const fromTheStart: Record<string, [fault: Fault, says: RegExp]> = {
  'a refused token': [{ path: '/styles/', with: 401 }, /token is refused/],
  'a style that fails': [{ path: '/styles/', with: 500 }, /style failed/],
  'a style of garbage': [{ path: '/styles/', with: 'garbage' }, /style failed/],
  'no answer': [{ path: '', with: 'nothing' }, /nothing came/],
}

for (const [what, [fault, says]] of Object.entries(fromTheStart))
  test(`with ${what} the live map stays`, async ({ page, standIn }) => {
    const heard = overhear(page)
    await standIn.fault(fault)
    await open(page, 'live')
    await expect.poll(() => heard.lines).toEqual([expect.stringMatching(says)])
    await expect(page.locator('.mapbox')).toHaveCount(0)
    await expectStoryGoesOn(page)
    expect(heard.errors).toEqual([])
  })

test('a lost context hands over to the live map, and to a new map, once', async ({ page }) => {
  const heard = overhear(page)
  await open(page, 'mapbox')
  await jumpTo(page, 'crossing', 0.5)
  await expectMapThroughout(page, async () => {
    await loseContext(page)
    await expect(stage(page)).toHaveAttribute('data-painter', 'live')
  })
  await expect(stage(page)).toHaveAttribute('data-painter', 'mapbox')
  await loseContext(page)
  await expect(page.locator('.mapbox')).toHaveCount(0)
  await expectStoryGoesOn(page)
  expect(heard.errors).toEqual([])
  expect(heard.lines).toEqual([expect.stringMatching(/^info: .*WebGL context/)])
})

/** Takes the context of Mapbox's map from it, as a phone short of memory does. */
function loseContext(page: Page): Promise<void> {
  return page.evaluate(() =>
    document
      .querySelector<HTMLCanvasElement>('.mapboxgl-canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context')
      ?.loseContext(),
  )
}

test('a page that may have no worker keeps the live map', async ({ page }) => {
  const heard = overhear(page)
  await page.route('**/', async (route) => {
    const response = await route.fetch()
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'content-security-policy': "worker-src 'none'" },
    })
  })
  await open(page, 'live')
  await expect
    .poll(() => heard.lines.filter((line) => line.startsWith('info')))
    .toEqual([expect.stringMatching(/worker/)])
  await expectStoryGoesOn(page)
  expect(heard.errors).toEqual([])
})

test('a map that throws is not asked again', async ({ page }) => {
  const heard = overhear(page)
  await open(page, 'mapbox')
  await page.evaluate(() => {
    const map = document.querySelector<MapElement>('.mapbox')?.map
    if (map)
      map.jumpTo = () => {
        throw new Error('a fault of its own')
      }
  })
  await expectMapThroughout(page, () => jumpTo(page, 'crossing', 0.5))
  await expect(stage(page)).toHaveAttribute('data-painter', 'live')
  expect(heard.errors).toEqual([])
  expect(heard.lines).toEqual([expect.stringMatching(/a fault of its own/)])
})
