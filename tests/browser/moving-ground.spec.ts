import { expect, type Page, test } from '@playwright/test'
import { canvasesOf, movedAndExact } from './canvases'
import { withoutRelief } from './late-layers'
import { difference, endOfStory, inBlocks, jumpTo, openLive, scrubbed, settle } from './story'

test.use({ deviceScaleFactor: 2 })

test('while the camera moves the ground is moved in every frame and painted in few, and exact soon after', async ({
  page,
}) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'rail', scrubbed('rail', 0.2))
  const frames = await scrollFrames(page, 12, 60)
  await settle(page)
  expect(new Set(frames.map(({ transform }) => transform)).size).toBeGreaterThan(50)
  expect(frames.filter(({ painted }) => painted).length).toBeLessThan(frames.length / 4)
  await expect(page.locator('#stage canvas.ground')).toHaveCSS(
    'transform',
    /^matrix\(1, 0, 0, 1, -\d+, -\d+\)$/,
  )
})

test('the exact picture is there as soon as the camera has come to its place, and not painted only then', async ({
  page,
}) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'rail', scrubbed('rail', 0.2))
  await page.waitForTimeout(400)
  const frames = await page.evaluate(async () => {
    const [ground, here] = document.querySelectorAll<HTMLElement>(
      '#stage :is(canvas.ground, [data-part=here])',
    )
    const frames: { camera: string | undefined; exact: boolean }[] = []
    for (let n = 0; n < 90; n += 1) {
      if (n < 10) scrollBy({ top: 60, behavior: 'instant' })
      await new Promise(requestAnimationFrame)
      frames.push({ camera: here?.style.transform, exact: !ground?.hasAttribute('data-moved') })
    }
    return frames
  })
  const arrived = frames.findIndex(({ camera }) => camera === frames.at(-1)?.camera)
  expect(arrived, 'it glides on after the scroll').toBeGreaterThan(13)
  const exact = frames.findIndex((frame, n) => frame.exact && n >= arrived)
  expect(exact, 'in the frame of the end or in one just after it').toBeLessThan(arrived + 3)
  expect(exact).toBeGreaterThanOrEqual(arrived)
})

test('a ground that is moved lies where the exact one is painted', async ({ page }) => {
  await withoutRelief(page.context())
  await openLive(page)
  for (const [slug, progress] of [
    ['najin', 0.1],
    ['rail', 0.5],
    ['disclosure', 0.1],
  ] as const) {
    await jumpTo(page, slug, progress)
    const before = inBlocks(await canvasesOf(page))
    // Slowly, as lines grow with a picture that is shown larger.
    const [moved, exact] = (await movedAndExact(page, 3, 9)).map(inBlocks)
    if (!moved || !exact) throw new Error('no pictures')
    const missed = difference(before, exact, 20)
    expect.soft(missed, `${slug}: the camera has moved`).toBeGreaterThan(0.03)
    expect.soft(difference(moved, exact, 20), slug).toBeLessThan(missed / 4)
  }
})

test('a tint that comes after a pause of the reader is painted over several frames', async ({ page }) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'price', scrubbed('price', 0))
  await page.waitForTimeout(400)
  const frames = await scrollFrames(page, -20, 24)
  const first = frames.find(({ transform, painted }) => painted || transform !== frames[0]?.transform)
  expect(first?.painted).toBe(false)
})

test('names are measured once a size and not set back for it at another step', async ({ page }) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'najin', 0.9)
  const setBack = await page.evaluateHandle(() => {
    const names: string[] = []
    const { removeProperty } = CSSStyleDeclaration.prototype
    CSSStyleDeclaration.prototype.removeProperty = function (name) {
      names.push(name)
      return removeProperty.call(this, name)
    }
    return names
  })
  await jumpTo(page, 'crossing', 0.5)
  await jumpTo(page, 'dunay', 0.5)
  expect(await setBack.jsonValue()).not.toContain('--slide')
})

test('where every frame takes a quarter of a second a fling is no row of jumps', async ({ page }) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'crossing', 0.6)
  const frames = await scrollFrames(page, 800, 14, 260)
  expect(frames.filter(({ painted }) => painted).length).toBeLessThan(frames.length / 3)
})

test('what a reader scrolls after a pause is a glide, however far its first frame leads, and not painted in that', async ({
  page,
}) => {
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'crossing', 0.05)
  await page.waitForTimeout(400)
  const frames = await scrollFrames(page, 500, 6, 120)
  const first = frames.find(({ transform, painted }) => painted || transform !== frames[0]?.transform)
  expect(first?.painted).toBe(false)
})

test('a motion that is late is painted in fewer pixels, and what stands still in those of the screen', async ({
  page,
}) => {
  await openLive(page)
  await jumpTo(page, 'rail', scrubbed('rail', 0.2))
  const moving = await scrollFrames(page, 60, 30, 60)
  await settle(page)
  const [still] = await scrollFrames(page, 0, 1)
  expect(moving[0]?.pixels).toEqual([2, 2])
  expect(moving.map(({ pixels }) => pixels)).toContainEqual([1, 1])
  expect(still?.pixels).toEqual([2, 2])
})

test('in a fling there is ground all over the map in every frame', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'crossing', 0.6)
  const end = await endOfStory(page)
  for (let top = 1000; top < end; top += 1500) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top)
    const { data } = await canvasesOf(page)
    expect(data.filter((value, i) => i % 4 === 3 && value < 250).length, `at ${top}`).toBe(0)
  }
})

/**
 * Scrolls some frames by as many px each, busy for so many ms in each. Returns where the ground lay in each, whether it was
 * painted there, and how many pixels ground and shipment had to one CSS px.
 */
function scrollFrames(page: Page, stepPx: number, count: number, busyMs = 0) {
  return page.evaluate(
    async ([step, count, busyMs]) => {
      const ground = document.querySelector<HTMLCanvasElement>('#stage canvas.ground')
      const context = ground?.getContext('2d') ?? ground?.getContext('bitmaprenderer')
      if (!ground || !context) return []
      let painted = false
      // A ground is painted onto its canvas item by item, or as a whole that has been made elsewhere.
      for (const verb of ['fill', 'stroke', 'drawImage', 'transferFromImageBitmap']) {
        const original: ((...all: unknown[]) => void) | undefined = Reflect.get(context, verb)
        Object.assign(context, {
          [verb]: (...all: unknown[]) => {
            painted = true
            original?.apply(context, all)
          },
        })
      }
      const shipment = document.querySelector<HTMLCanvasElement>('#stage canvas.shipment')
      const frames: { transform: string; painted: boolean; pixels: number[] }[] = []
      for (let n = 0; n < count; n += 1) {
        scrollBy({ top: step, behavior: 'instant' })
        const end = performance.now() + busyMs
        while (performance.now() < end);
        await new Promise(requestAnimationFrame)
        const pixels = [ground.width / ground.clientWidth, 1 / new DOMMatrix(shipment?.style.transform).a]
        frames.push({ transform: ground.style.transform, painted, pixels })
        painted = false
      }
      return frames
    },
    [stepPx, count, busyMs] as const,
  )
}
