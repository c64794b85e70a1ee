import { expect, type Frame, type Locator, type Page } from '@playwright/test'
import type { MapElement } from '@/components/map/4-pens/mapbox/page-map'
import { projection } from '@/data/sheet/projection'
import { apart, atRest, cameraOf, explore, lookAt, pinch, pointOf, scrollOf } from '../browser/explorer'
import { article, drag, serveHost } from '../browser/host'
import { plot } from '../browser/plot'
import { difference, jumpTo, pictureOf, placeOf, scrubbed, settle } from '../browser/story'
import { expectSameMap, handlers, idle, open, overhear, stage, test, wholePicture } from './map'

/** How long a hand must hold still for Mapbox's map to keep no momentum, in ms: its `_drainInertiaBuffer` looks back 160. */
const momentumMs = 200

/** Opens the story with Mapbox's map in the middle of the train's ride. */
async function openRide(page: Page): Promise<void> {
  await open(page, 'mapbox')
  await jumpTo(page, 'rail', scrubbed('rail', 0.4))
  await idle(page)
}

/** Takes the map, Mapbox's, and waits until it is at rest. */
async function takeMap(page: Page): Promise<Locator> {
  const explorer = await explore(page)
  await expect(explorer.locator('.map')).toHaveAttribute('data-painter', 'mapbox')
  await atRest(explorer)
  return explorer
}

/** How far, in CSS px, the names that stand on the map lie from where Mapbox has their places, at most. */
async function offset(explorer: Locator): Promise<number> {
  const places = plot.labels.map(({ id, at }) => [id, projection.invert?.([...at]) ?? [0, 0]] as const)
  return explorer.locator('.map').evaluate((element, places) => {
    const map = element.querySelector<MapElement>('.mapbox')?.map
    const box = element.getBoundingClientRect()
    const offsets = places.flatMap(([id, place]) => {
      const name = element.querySelector<HTMLElement>(`[data-label="${id}"]`)
      if (!map || name?.style.visibility !== 'visible') return []
      const { x, y } = map.project(place as [number, number])
      const set = name.getBoundingClientRect()
      return [Math.hypot(box.x + x - set.x, box.y + y - set.y)]
    })
    return offsets.length > 0 ? Math.max(...offsets) : Number.NaN
  }, places)
}

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 800, height: 500 }, isMobile: false, hasTouch: false })

  test('Mapbox’s own handlers move its map, and all that is drawn on it goes along', async ({
    page,
    standIn,
  }) => {
    await openRide(page)
    const explorer = await takeMap(page)
    await explorer.getByRole('button', { name: 'Omsk' }).click()
    await atRest(explorer)
    expect(await offset(explorer)).toBeLessThan(1)
    const still = await lookAt(explorer)
    const [x, y] = still.middle
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y - 40, { steps: 4 })
    await page.mouse.move(x + 120, y - 90, { steps: 4 })
    await expect.poll(async () => (await cameraOf(explorer)).x).toBeLessThan(still.camera.x)
    await expect.poll(() => offset(explorer), 'in the middle of a drag').toBeLessThan(1)
    await page.waitForTimeout(momentumMs) // so that the map stays where it is let go
    await page.mouse.up()
    await atRest(explorer)
    const dragged = await lookAt(explorer)
    expect(apart(dragged.at(pointOf('omsk')), [x + 120, y - 90])).toBeLessThan(8)
    await page.mouse.wheel(0, -300)
    await expect
      .poll(async () => (await cameraOf(explorer)).kmPerPx)
      .toBeLessThan(0.9 * dragged.camera.kmPerPx)
    await atRest(explorer)
    const closer = await cameraOf(explorer)
    await explorer.getByRole('button', { name: 'Zoom out' }).click()
    await expect.poll(async () => (await cameraOf(explorer)).kmPerPx).toBeGreaterThan(1.5 * closer.kmPerPx)
    await atRest(explorer)
    expect(await offset(explorer)).toBeLessThan(1)
    expect(
      (await standIn.requests()).filter((path) => path.endsWith('/light-v11')),
      'map loads',
    ).toHaveLength(1)
  })

  test('back in the story its map is as it was left, and out of the hand', async ({ page }) => {
    await openRide(page)
    const [place, scroll, picture] = [await placeOf(page), await scrollOf(page), await wholePicture(page)]
    const explorer = await takeMap(page)
    await page.keyboard.press('0')
    await atRest(explorer)
    expect(difference(picture, await pictureOf(page), 0)).toBeGreaterThan(0.1)
    await page.keyboard.press('Escape')
    await expect(explorer).toHaveCount(0)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur()) // its ring is not of the picture
    await page.mouse.move(0, 0)
    await settle(page)
    expectSameMap(picture, await wholePicture(page))
    expect(await placeOf(page)).toEqual(place)
    expect(await scrollOf(page)).toBe(scroll)
    await expect(stage(page).locator('.mapbox')).toHaveCount(1)
    expect(await handlers(page)).toEqual([false, false, false, false])
    await expect(page.getByRole('application')).toHaveCount(0)
  })

  test('keys alone move Mapbox’s map, and none of them the page', async ({ page }) => {
    await openRide(page)
    const scroll = await scrollOf(page)
    const explorer = await takeMap(page)
    await page.keyboard.press('Tab')
    await expect(explorer.getByRole('application', { name: 'Map' })).toBeFocused()
    await expect(explorer.locator('.mapboxgl-canvas')).toBeFocused()
    const press = async (key: string) => {
      const before = await lookAt(explorer)
      await page.keyboard.press(key)
      await expect.poll(() => cameraOf(explorer)).not.toEqual(before.camera)
      await atRest(explorer)
      const { camera } = await lookAt(explorer)
      const moved = before.at([camera.x, camera.y])
      return {
        scale: camera.kmPerPx / before.camera.kmPerPx,
        right: moved[0] - before.middle[0],
        down: moved[1] - before.middle[1],
      }
    }
    expect((await press('+')).scale).toBeLessThan(0.8)
    expect((await press('-')).scale).toBeGreaterThan(1.5)
    expect((await press('ArrowLeft')).right).toBeLessThan(-50)
    expect((await press('ArrowRight')).right).toBeGreaterThan(50)
    expect((await press('ArrowUp')).down).toBeLessThan(-50)
    expect((await press('ArrowDown')).down).toBeGreaterThan(50)
    expect((await press('0')).scale).toBeGreaterThan(1)
    expect(await offset(explorer)).toBeLessThan(1)
    expect(await scrollOf(page)).toBe(scroll)
  })

  test('when Mapbox fails in the reader’s hand, the live map stands at the same view', async ({
    page,
    standIn,
  }) => {
    const heard = overhear(page)
    await openRide(page)
    const explorer = await takeMap(page)
    await page.keyboard.press('Tab')
    await standIn.fault({ path: '/tiles/', with: 403 })
    await explorer.getByRole('button', { name: 'Dunay' }).click()
    await explorer.getByRole('application').focus()
    await expect(explorer.locator('.map')).toHaveAttribute('data-painter', 'live')
    await atRest(explorer)
    const view = await lookAt(explorer)
    expect(apart(view.at(pointOf('dunay')), view.middle)).toBeLessThan(1)
    await expect(explorer.locator('.surface')).toBeFocused()
    const [x, y] = view.middle
    await page.mouse.move(x, y)
    await page.mouse.wheel(0, 400)
    await atRest(explorer)
    expect((await cameraOf(explorer)).kmPerPx).toBeGreaterThan(view.camera.kmPerPx)
    await page.keyboard.press('Escape')
    await expect(stage(page)).toHaveAttribute('data-painter', 'live')
    await expect(page.locator('.mapbox')).toHaveCount(0)
    expect(await placeOf(page)).toMatchObject({ step: 'rail' })
    expect(heard.errors).toEqual([])
    expect(heard.lines).toEqual([expect.stringMatching(/^info: .*not allowed/)])
  })
})

test('one finger drags Mapbox’s map, two zoom it, and the page stays', async ({ page }) => {
  await openRide(page)
  const scroll = await scrollOf(page)
  const explorer = await takeMap(page)
  const before = await lookAt(explorer)
  const [x, y] = before.middle
  await drag(page, { x, y }, { x: -60, y: 90 })
  await expect.poll(() => cameraOf(explorer)).not.toEqual(before.camera)
  await atRest(explorer)
  const dragged = await lookAt(explorer)
  const { camera } = dragged
  expect(before.at([camera.x, camera.y])[1]).toBeLessThan(y - 50)
  await pinch(page, [[x - 20, y], [x + 20, y]], [[x - 90, y], [x + 90, y]]) // biome-ignore format: two pairs
  await expect.poll(async () => camera.kmPerPx / (await cameraOf(explorer)).kmPerPx).toBeGreaterThan(2)
  await atRest(explorer)
  expect(await scrollOf(page)).toBe(scroll)
})

test('in a frame one finger is the page’s, and two are Mapbox’s map’s', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 760 })
  const src = `${test.info().project.use.baseURL}/embed?layout=scroll&from=rail&to=tikhoretsk`
  const host = await serveHost(article(`<iframe title="The Shipment" src="${src}" height="500"></iframe>`))
  const guest = await guestWithMapbox(page, host.url)
  const explorer = await explore(guest)
  await explorer.locator('.map[data-painter=mapbox]').waitFor()
  await atRest(explorer)
  const camera = await cameraOf(explorer)
  const top = async () => (await page.locator('iframe').boundingBox())?.y ?? 0
  const before = await scrollOf(page)
  const hinted = explorer.getByText('Use two fingers to move the map').waitFor()
  await drag(page, { x: 150, y: (await top()) + 200 }, { x: 0, y: -80 })
  await expect.poll(() => scrollOf(page)).toBeGreaterThan(before + 10)
  await hinted
  expect(await cameraOf(explorer)).toEqual(camera)
  const y = (await top()) + 200
  await pinch(page, [[130, y], [170, y]], [[60, y], [240, y]]) // biome-ignore format: two pairs
  await expect.poll(async () => (await cameraOf(explorer)).kmPerPx).toBeLessThan(0.6 * camera.kmPerPx)
  host.close()
})

/** The frame of a host's page once Mapbox's map stands in it. A machine that draws it too slowly is given up by the site after a while, and then asked anew. */
async function guestWithMapbox(page: Page, url: string): Promise<Frame> {
  let guest: Frame | null | undefined
  await expect(async () => {
    await page.goto(url)
    await page.locator('iframe').scrollIntoViewIfNeeded()
    guest = await (await page.locator('iframe').elementHandle())?.contentFrame()
    await guest?.locator('#stage[data-painter=mapbox]').waitFor({ state: 'attached', timeout: 20_000 })
  }).toPass()
  if (!guest) throw new Error('no guest')
  return guest
}
