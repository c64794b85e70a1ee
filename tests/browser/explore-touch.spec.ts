import { expect, test } from '@playwright/test'
import { stackLift, stackSize } from '@/components/map/2-scene/marks'
import { facts } from '@/data/facts'
import { apart, atRest, explore, lookAt, openRide, pinch, pointOf, scrollOf } from './explorer'
import { article, drag, serveHost } from './host'
import { expected, jumpTo, openLive, scrubbed } from './story'

test('one finger drags, two zoom about their middle, and the page stays', async ({ page }) => {
  await openRide(page)
  const scroll = await scrollOf(page)
  const explorer = await explore(page)
  const before = await lookAt(explorer)
  const { x, y } = before.camera
  await drag(page, { x: 200, y: 300 }, { x: -80, y: 140 })
  await atRest(explorer)
  const dragged = await lookAt(explorer)
  const [left, top] = [before.middle[0] - 80, before.middle[1] + 140]
  // A finger is felt as dragging only after the first few px.
  expect(apart(dragged.at([x, y]), [left, top])).toBeLessThan(20)
  const [cx, cy] = dragged.at([x, y])
  await pinch(
    page,
    [
      [cx - 30, cy],
      [cx + 30, cy],
    ],
    [
      [cx - 90, cy],
      [cx + 90, cy],
    ],
  )
  await atRest(explorer)
  const closer = await lookAt(explorer)
  expect(dragged.camera.kmPerPx / closer.camera.kmPerPx).toBeGreaterThan(2)
  expect(apart(closer.at([x, y]), [cx, cy])).toBeLessThan(6)
  expect(await scrollOf(page)).toBe(scroll)
})

test('a tap on a place or its name chooses it as the list does, a drag and open water choose none', async ({
  page,
}) => {
  await openLive(page)
  await jumpTo(page, 'crossing', scrubbed('crossing', 0))
  const explorer = await explore(page)
  const told = explorer.locator('.places .told')
  const { at } = await lookAt(explorer)
  const [x, y] = at(pointOf('dunay-coast'))
  await drag(page, { x, y }, { x: -60, y: 0 })
  await atRest(explorer)
  const [nowX, nowY] = (await lookAt(explorer)).at(pointOf('dunay-coast'))
  expect(nowX).toBeLessThan(x - 20)
  await page.touchscreen.tap(nowX + 10, nowY + 100)
  await expect(told).toHaveCount(0)
  await page.touchscreen.tap(nowX + 12, nowY + 12) // a finger beside the mark
  await expect(told.first()).toContainText(facts.find(({ id }) => id === 'F5')?.claim ?? '')
  await atRest(explorer)
  const dunay = await lookAt(explorer)
  expect(apart(dunay.at(pointOf('dunay')), dunay.middle)).toBeLessThan(1)
  await expect(explorer.getByRole('status')).toContainText('around Dunay')
  await expect(explorer.getByRole('button', { name: 'Dunay' })).toHaveAttribute('aria-current', 'location')
})

for (const [width, height] of [
  [390, 844],
  [320, 568],
] as const)
  for (const share of [0, 0.5, 1])
    test(`at ${width} x ${height} a map taken from the crossing, ${share} of the way, has the whole of the container stack beside its buttons`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await openLive(page)
      const progress = scrubbed('crossing', share)
      await jumpTo(page, 'crossing', progress)
      const { scene } = await expected(page, 'crossing', progress)
      const explorer = await explore(page)
      const { at } = await lookAt(explorer)
      const free = await explorer.locator('.free').boundingBox()
      const [x, y] = at(scene.vehicle?.at ?? [0, 0])
      const { width: wide, height: high } = stackSize(300)
      expect(x - wide / 2).toBeGreaterThanOrEqual(free?.x ?? Number.NaN)
      expect(x + wide / 2).toBeLessThanOrEqual((free?.x ?? 0) + (free?.width ?? 0))
      expect(y - stackLift - high / 2).toBeGreaterThanOrEqual(free?.y ?? Number.NaN)
      expect(y).toBeLessThanOrEqual((free?.y ?? 0) + (free?.height ?? 0))
      await expect(explorer.getByText('about 300 containers')).toBeVisible()
    })

test('in a frame of another origin one finger is the page’s, and two are the map’s', async ({ page }) => {
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  const src = `${test.info().project.use.baseURL}/embed?layout=scroll&from=rail&to=tikhoretsk`
  const host = await serveHost(
    article(`<iframe title="The Shipment" sandbox="allow-scripts" src="${src}" height="560"></iframe>`),
  )
  await page.goto(host.url)
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const guest = await (await page.locator('iframe').elementHandle())?.contentFrame()
  if (!guest) throw new Error('no guest')
  await guest.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
  const explorer = await explore(guest)
  const { camera } = await lookAt(explorer)
  const box = await page.locator('iframe').boundingBox()
  const [x, y] = [190, (box?.y ?? 0) + 200]
  const before = await scrollOf(page)
  await drag(page, { x, y }, { x: 0, y: -120 })
  await expect.poll(() => scrollOf(page)).toBeGreaterThan(before + 40)
  await expect(explorer.getByText('Use two fingers to move the map')).toBeVisible()
  expect((await lookAt(explorer)).camera).toEqual(camera)
  const moved = (await page.locator('iframe').boundingBox())?.y ?? 0
  const at = moved + 200
  await pinch(
    page,
    [
      [x - 20, at],
      [x + 20, at],
    ],
    [
      [x - 80, at],
      [x + 80, at],
    ],
  )
  await atRest(explorer)
  expect((await lookAt(explorer)).camera.kmPerPx).toBeLessThan(0.6 * camera.kmPerPx)
  await explorer.getByRole('button', { name: 'Back to the story' }).tap()
  await expect(explorer).toHaveCount(0)
  expect(wrong).toEqual([])
  host.close()
})
