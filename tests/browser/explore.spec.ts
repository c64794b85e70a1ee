import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { facts } from '@/data/facts'
import { apart, atRest, cameraOf, explore, lookAt, openRide, pointOf, scrollOf } from './explorer'
import { addStyles, difference, jumpTo, openLive, pictureOf, placeOf, settle } from './story'

for (const [device, use] of [
  ['a phone', {}],
  ['a wide screen', { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }],
] as const)
  test.describe(`on ${device}`, () => {
    test.use(use)

    test('the story is as it was left: step, progress, scroll, focus and every pixel of its picture', async ({
      page,
    }) => {
      await openRide(page)
      const [place, scroll, picture] = [await placeOf(page), await scrollOf(page), await pictureOf(page)]
      for (const leave of ['key', 'button']) {
        const explorer = await explore(page)
        await page.keyboard.press('0')
        await atRest(explorer)
        expect(difference(picture, await pictureOf(page), 0)).toBeGreaterThan(0.1)
        if (leave === 'key') await page.keyboard.press('Escape')
        else await explorer.getByRole('button', { name: 'Back to the story' }).click()
        await expect(explorer).toHaveCount(0)
        await expect(page.locator('#stage .explore button')).toBeFocused()
        await page.evaluate(() => (document.activeElement as HTMLElement).blur()) // its ring is not of the picture
        await page.mouse.move(0, 0)
        await settle(page)
        expect(await placeOf(page)).toEqual(place)
        expect(await scrollOf(page)).toBe(scroll)
        expect(difference(picture, await pictureOf(page), 0)).toBe(0)
      }
    })

    test('keys alone move the map, and none of them the page', async ({ page }) => {
      await openRide(page)
      const scroll = await scrollOf(page)
      const explorer = await explore(page)
      await expect(explorer.getByRole('button', { name: 'Back to the story' })).toBeFocused()
      await page.keyboard.press('Tab')
      await expect(explorer.getByRole('application')).toBeFocused()
      const press = async (key: string) => {
        const before = await lookAt(explorer)
        await page.keyboard.press(key)
        await atRest(explorer)
        const after = await lookAt(explorer)
        const moved = before.at([after.camera.x, after.camera.y])
        return {
          scale: after.camera.kmPerPx / before.camera.kmPerPx,
          right: moved[0] - before.middle[0],
          down: moved[1] - before.middle[1],
        }
      }
      expect((await press('+')).scale).toBeCloseTo(0.5, 2)
      expect((await press('-')).scale).toBeCloseTo(2, 2)
      expect((await press('ArrowLeft')).right).toBeLessThan(-50)
      expect((await press('ArrowRight')).right).toBeGreaterThan(50)
      expect((await press('ArrowUp')).down).toBeLessThan(-50)
      expect((await press('ArrowDown')).down).toBeGreaterThan(50)
      for (const key of ['PageDown', 'End', 'Space', 'Home']) await page.keyboard.press(key)
      await press('0')
      const { at } = await lookAt(explorer)
      const { width } = page.viewportSize() ?? { width: 0 }
      for (const id of ['najin-town', 'tikhoretsk']) {
        expect(at(pointOf(id))[0]).toBeGreaterThan(0)
        expect(at(pointOf(id))[0]).toBeLessThan(width)
      }
      await expect(explorer.getByRole('status')).toContainText(/The map shows about [\d,]+ km/)
      expect(await scrollOf(page)).toBe(scroll)
    })

    test('a place of the list is flown to, told with its certainty, and announced', async ({ page }) => {
      await openRide(page)
      const explorer = await explore(page)
      const toggle = explorer.getByRole('button', { name: 'Choose a place' })
      if (await toggle.isVisible()) await toggle.click()
      await explorer.getByRole('button', { name: 'Najin (Rajin)' }).click()
      await atRest(explorer)
      const { at, middle } = await lookAt(explorer)
      expect(apart(at(pointOf('najin-town')), middle)).toBeLessThan(1)
      const told = explorer.locator('.told')
      await expect(told).toContainText(facts.find(({ id }) => id === 'F3')?.claim ?? '')
      await expect(told).toContainText('Reported, White House, 13 October 2023')
      await expect(told).toBeInViewport({ ratio: 1 })
      await expect(explorer.getByRole('status')).toContainText('around Najin (Rajin)')
    })
  })

test.describe('with a mouse', () => {
  test.use({ viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false })

  test('what is dragged stays under the hand, and the wheel zooms about the pointer', async ({ page }) => {
    await openRide(page)
    const scroll = await scrollOf(page)
    const explorer = await explore(page)
    const omsk = pointOf('omsk')
    await explorer.getByRole('button', { name: 'Omsk' }).click()
    await atRest(explorer)
    const [x, y] = (await lookAt(explorer)).middle
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 90, y + 40)
    await page.mouse.move(x + 210, y - 130)
    await page.mouse.up()
    await atRest(explorer)
    const dragged = await lookAt(explorer)
    expect(apart(dragged.at(omsk), [x + 210, y - 130])).toBeLessThan(1)
    await page.mouse.wheel(0, -400)
    await atRest(explorer)
    const closer = await lookAt(explorer)
    expect(closer.camera.kmPerPx).toBeLessThan(0.9 * dragged.camera.kmPerPx)
    expect(apart(closer.at(omsk), [x + 210, y - 130])).toBeLessThan(1)
    for (let i = 0; i < 12; i += 1) await page.mouse.wheel(0, 900) // beyond the widest view
    await atRest(explorer)
    expect((await cameraOf(explorer)).kmPerPx).toBeGreaterThan(dragged.camera.kmPerPx)
    await page.mouse.move(200, 400)
    await page.mouse.wheel(0, 5000) // over the list, beyond its end
    await atRest(explorer) // a wheel is heard a frame or two later
    expect(await scrollOf(page)).toBe(scroll)
  })

  test('nothing that moves the map is fetched before it is asked for', async ({ page }) => {
    const moving: string[] = []
    page.on('response', async (response) => {
      if (!response.url().endsWith('.js')) return
      if ((await response.text().catch(() => '')).includes('__zoom')) moving.push(response.url())
    })
    await openLive(page)
    await jumpTo(page, 'unknown', 0.5)
    expect(moving).toEqual([])
    await explore(page)
    await expect.poll(() => moving.length).toBeGreaterThan(0)
  })
})

test('without motion a place is there at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openRide(page)
  const explorer = await explore(page)
  await explorer.getByRole('button', { name: 'Choose a place' }).click()
  await explorer.locator('.map').evaluate((map) => {
    const seen = new Set<string>()
    Object.assign(window, { seen })
    new MutationObserver(() => seen.add(map.dataset.camera ?? '')).observe(map, { attributes: true })
  })
  await explorer.getByRole('button', { name: 'Irkutsk' }).click()
  await atRest(explorer)
  expect(await page.evaluate(() => (globalThis as unknown as { seen: Set<string> }).seen.size)).toBe(1) // set above
  const { at, middle } = await lookAt(explorer)
  expect(apart(at(pointOf('irkutsk')), middle)).toBeLessThan(1)
})

test('after the last step the map opens on the whole journey', async ({ page }) => {
  await openLive(page)
  const explorer = await explore(page, '.ending')
  const { at } = await lookAt(explorer)
  for (const id of ['najin-town', 'tikhoretsk']) {
    const [x] = at(pointOf(id))
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(390)
  }
  await page.keyboard.press('Escape')
  const button = page.locator('.ending').getByRole('button', { name: 'Explore the map' })
  await expect(button).toBeFocused()
  await expect(button).toBeInViewport()
})

test('what a line says goes with the line', async ({ page }) => {
  await openLive(page)
  const explorer = await explore(page, '.ending')
  await explorer.getByRole('button', { name: 'Choose a place' }).click()
  await explorer.getByRole('button', { name: 'Krasnoyarsk' }).click()
  await atRest(explorer)
  await expect(explorer.locator('.label.border')).toBeHidden()
})

test.describe('on a small phone with text twice as large', () => {
  test.use({ viewport: { width: 320, height: 568 } })

  test('all of the explorer is within reach, and its targets are 44 px and more', async ({ page }) => {
    await openRide(page)
    await addStyles(page, 'html { font-size: 200% !important }')
    await expect(page.locator('#stage')).toBeHidden() // stills stand beside the text, and the map is at its end
    const explorer = await explore(page, '.ending')
    await explorer.getByRole('button', { name: 'Choose a place' }).click()
    await explorer.getByRole('button', { name: 'Tikhoretsk' }).click()
    await atRest(explorer)
    const small = await explorer.getByRole('button').evaluateAll((all) =>
      all.flatMap((button) => {
        const { width, height, left, right } = button.getBoundingClientRect()
        const bad =
          width > 0 && (width < 44 || height < 44 || left < 0 || right > document.documentElement.clientWidth)
        return bad ? [button.textContent] : []
      }),
    )
    expect(small).toEqual([])
    const sideways = await explorer.evaluate((dialog) =>
      [dialog, ...dialog.querySelectorAll('.places')].map((e) => e.scrollWidth - e.clientWidth),
    )
    expect(sideways).toEqual([0, 0])
    const lines = await explorer
      .locator('.legend li')
      .evaluateAll((all) =>
        all.map((line) => line.clientHeight / parseFloat(getComputedStyle(line).lineHeight)),
      )
    expect(Math.max(...lines)).toBeLessThan(3.5) // words, not letters below each other
  })
})

test('without JavaScript and in print there is no button', async ({ page, browser }) => {
  await openLive(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#stage .explore')).toBeHidden()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(test.info().project.use.baseURL ?? '')
  await expect(plain.getByText('Explore the map')).toHaveCount(0)
  await context.close()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`nothing that axe knows of stands in the way of an explorer, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openRide(page)
    const explorer = await explore(page)
    await explorer.getByRole('button', { name: 'Choose a place' }).click()
    await explorer.getByRole('button', { name: 'Dunay' }).click()
    await atRest(explorer)
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
