import { expect, type Page, test } from '@playwright/test'
import { jumpTo, openLive, placeOf, scrubbed, settle, slugs } from './story'

declare global {
  interface Window {
    /** The steps that the stage has named since the page was loaded, in order. */
    passed: string[]
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.passed = []
    new MutationObserver(() => {
      const slug = document.getElementById('stage')?.dataset.step
      if (slug && slug !== window.passed.at(-1)) window.passed.push(slug)
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-step'] })
  })
})

/** Waits until the live map stands still, and says which steps it went over since the page was loaded. */
async function arrivedOver(page: Page): Promise<string[]> {
  await page.locator('#stage[data-painter=live]').waitFor({ state: 'attached' })
  await settle(page)
  return page.evaluate(() => window.passed)
}

/** Scrolls in one jump to the top of the notes below the story. */
async function jumpToNotes(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('.notes')?.scrollIntoView({ behavior: 'instant' }))
  await settle(page)
}

/** Whether a step's headline is on the screen with nothing over it. */
function headlineIsRead(page: Page, slug: string): Promise<boolean> {
  return page.evaluate((slug) => {
    const headline = document.getElementById(`${slug}-headline`)
    const { left, top, bottom } = headline?.getBoundingClientRect() ?? new DOMRect()
    return [top + 4, bottom - 4].every((y) => document.elementFromPoint(left + 8, y) === headline)
  }, slug)
}

test('a reload in the middle stands at the same place at once', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'rail', 0.5)
  const before = await placeOf(page)
  await page.reload()
  const passed = await arrivedOver(page)
  expect(await placeOf(page)).toEqual(before)
  expect(passed.filter((slug) => slug !== 'opening')).toEqual(['rail'])
})

for (const slug of ['najin', 'tikhoretsk', 'unknown'] as const)
  test(`#${slug} in the address opens the story there at once`, async ({ page }) => {
    await page.goto(`/#${slug}`)
    const passed = await arrivedOver(page)
    expect((await placeOf(page)).step).toBe(slug)
    expect(passed.filter((step) => step !== 'opening')).toEqual([slug])
    await expect.poll(() => headlineIsRead(page, slug)).toBe(true)
  })

test('a link of the step list lands where the camera has arrived', async ({ page }) => {
  await openLive(page)
  for (const slug of ['weight', 'dunay'] as const) {
    await page.locator('nav summary').click()
    await page.locator(`nav a[href="#${slug}"]`).click()
    await settle(page)
    const { step, progress } = await placeOf(page)
    expect(step).toBe(slug)
    expect(progress).toBeCloseTo(scrubbed(slug, 0), 1)
    expect(await headlineIsRead(page, slug)).toBe(true)
    await expect(page.locator('nav summary')).toHaveText(new RegExp(`${slugs.indexOf(slug) + 1} of 14`))
  }
})

test('back and forward go to the step that was left', async ({ page }) => {
  await openLive(page)
  const shown = async (slug: string) => {
    await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
    await settle(page)
  }
  for (const slug of ['crossing', 'suppliers']) {
    await page.evaluate((slug) => {
      location.hash = slug
    }, slug)
    await shown(slug)
  }
  await page.goBack()
  await shown('crossing')
  await page.goBack()
  await shown('opening')
  await page.goForward()
  await shown('crossing')
  await page.goForward()
  await shown('suppliers')
})

for (const motion of ['no-preference', 'reduce'] as const)
  test.describe(`with motion: ${motion}`, () => {
    test.use({ contextOptions: { reducedMotion: motion } })

    test('a jump over the rest of the story to the notes leaves its end behind', async ({ page }) => {
      await openLive(page)
      await jumpTo(page, 'dunay', 0.5)
      await jumpToNotes(page)
      await expect(page.locator('#stage')).toHaveAttribute('data-step', 'unknown')
      const jumped = await placeOf(page)
      await jumpTo(page, 'unknown', 0.5)
      await jumpToNotes(page)
      expect(jumped).toEqual(await placeOf(page))
    })

    test('a page that opens at the notes has its map at the end of the story', async ({ page }) => {
      await openLive(page)
      await jumpToNotes(page)
      const height = await page.evaluate(() => scrollY)
      await page.reload()
      await arrivedOver(page)
      expect(await page.evaluate(() => scrollY)).toBeCloseTo(height, -2)
      await expect(page.locator('#stage')).toHaveAttribute('data-step', 'unknown')
    })
  })

test('coming back from another page stands at the same place at once', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'tikhoretsk', 0.6)
  const before = await placeOf(page)
  await page.goto('/icon.svg')
  await page.goBack()
  const passed = await arrivedOver(page)
  expect(await placeOf(page)).toEqual(before)
  expect(passed.filter((step) => step !== 'opening').at(-1)).toBe('tikhoretsk')
})

test('turning the phone and turning it back keeps the place', async ({ page }) => {
  await openLive(page)
  for (const [slug, progress] of [
    ['najin', 0.5],
    ['rail', 0.7],
    ['unknown', 0.5],
  ] as const) {
    await jumpTo(page, slug, progress)
    for (const [width, height] of [
      [844, 390],
      [1280, 720],
      [320, 568],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await settle(page)
      const now = await placeOf(page)
      expect(now.step, `${width} x ${height}`).toBe(slug)
      expect(now.progress, `${slug}, ${width} x ${height}`).toBeCloseTo(progress, 1)
    }
  }
})
