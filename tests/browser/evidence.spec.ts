import { expect, type Page, test } from '@playwright/test'
import { facts } from '@/data/facts'
import { steps } from '@/data/steps'
import { jumpTo, openLive, placeOf, scrubbed, settle } from './story'

const sizes = [
  { name: '390 x 844', viewport: { width: 390, height: 844 } },
  { name: '320 x 568', viewport: { width: 320, height: 568 } },
  { name: '1440 x 900', viewport: { width: 1440, height: 900 } },
] as const

/** Long and short, one paragraph and three, resting and under way. */
const visited = ['opening', 'najin', 'rail', 'disclosure', 'suppliers'] as const

/** Where a step's panel, the first line of its opened evidence and the map stand, in CSS px. */
function boxes(page: Page, slug: string) {
  return page.evaluate((slug) => {
    const box = (selector: string) => {
      const element = document.querySelector(selector)
      const { top, bottom, left, right } = element?.getBoundingClientRect() ?? new DOMRect()
      return { top, bottom, left, right }
    }
    return { line: box(`#${slug} .evidence[open] li`), map: box('#stage'), height: innerHeight }
  }, slug)
}

for (const { name, viewport } of sizes)
  test.describe(`evidence at ${name}`, () => {
    test.use({ viewport })

    test('opens in sight, and moves neither the map nor the story', async ({ page }) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await openLive(page)
      for (const slug of visited) {
        await jumpTo(page, slug, scrubbed(slug, 0))
        const before = await placeOf(page)
        const summary = page.locator(`#${slug} .evidence summary`).first()
        const target = await summary.boundingBox()
        expect(target?.height, slug).toBeGreaterThanOrEqual(24)
        await summary.evaluate((element: HTMLElement) => element.click())
        await settle(page)
        expect(await placeOf(page), slug).toEqual(before)
        const { line, map, height } = await boxes(page, slug)
        expect(line.bottom - line.top, slug).toBeGreaterThan(30)
        expect(line.bottom, slug).toBeGreaterThan(0)
        expect(line.top, slug).toBeLessThan(height)
        const beside = line.right <= map.left
        expect(beside || line.bottom > map.bottom, slug).toBe(true)
      }
      expect(errors).toEqual([])
    })
  })

test('opening one of a step closes the other, and a key does what a tap does', async ({ page }) => {
  await openLive(page, '/step/rail')
  const evidence = page.locator('#rail .evidence')
  await evidence.nth(0).locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(evidence.nth(0)).toHaveAttribute('open')
  await expect(evidence.nth(0).locator('li').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(evidence.nth(1).locator('summary')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(evidence.nth(1)).toHaveAttribute('open')
  await expect(evidence.nth(0)).not.toHaveAttribute('open')
})

test('a link of the glance opens the evidence that it names', async ({ page }) => {
  await openLive(page)
  await page.locator('.glance a', { hasText: 'F13' }).click()
  await expect(page.locator('#price .evidence').first()).toHaveAttribute('open')
  await expect(page.locator('#price-F13')).toBeInViewport()
})

test('an address of evidence, or a link to it from afar, shows it beside the map of its own step', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 })
  await openLive(page, '/#najin-F3')
  const shown = async (slug: string, id: string) => {
    await expect(page.locator(`#${id}`)).toBeInViewport({ ratio: 1 })
    await settle(page)
    await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
    const topPx = () => page.locator(`#${slug} .panel`).evaluate((panel) => panel.getBoundingClientRect().top)
    await expect.poll(topPx).toBeGreaterThan(0)
  }
  await shown('najin', 'najin-F3')
  for (const [slug, id] of [
    ['price', 'price-F16'],
    ['washington', 'washington-F29'],
    ['crossing', 'crossing-F11'],
  ] as const) {
    await page.evaluate((id) => location.assign(`#${id}`), id)
    await shown(slug, id)
  }
})

test('evidence opened before our scripts run scrolls in its panel, as any does', async ({ page }) => {
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/_next/static/chunks/**', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await page.locator('#opening .evidence summary').first().click()
  go()
  await page.locator('#stage[data-painter=live]').waitFor()
  await expect(page.locator('#opening .panel')).toHaveAttribute('data-opened')
})

test('the times are the reader’s own', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Asia/Tokyo' })
  const page = await context.newPage()
  await page.goto('/')
  const time = page.locator('#notes time').first()
  await time.scrollIntoViewIfNeeded()
  await expect(time).toHaveText(/24\. November 2026.*(GMT\+9|JST)/)
  expect(await time.getAttribute('datetime')).toMatch(/^2026-11-24T.*Z$/)
  await context.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every fact can be reached and read, and times are in UTC', async ({ page }) => {
    await page.goto('/')
    for (const { slug, paragraphs } of steps) {
      for (const [i, paragraph] of paragraphs.entries()) {
        const evidence = page.locator(`#${slug} .evidence`).nth(i)
        await evidence.locator('summary').press('Enter')
        for (const id of paragraph.facts)
          await expect(evidence.locator('b', { hasText: new RegExp(`^${id}$`) })).toBeVisible()
      }
    }
    const told = await page.locator('.evidence li[id] b').allTextContents()
    expect(new Set(told)).toEqual(new Set(facts.map(({ id }) => id)))
    await expect(page.locator('#notes time').first()).toHaveText(/ UTC$/)
  })
})

for (const path of ['/', '/embed?layout=scroll'])
  test(`on paper nothing in the evidence of ${path} asks to be opened`, async ({ page }) => {
    await page.goto(path)
    const arrows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.evidence summary, .evidence summary > :last-child')].map(
          (element) => getComputedStyle(element, '::after').content,
        ),
      )
    expect(await arrows()).toContain('""')
    await page.emulateMedia({ media: 'print' })
    expect(new Set(await arrows())).toEqual(new Set(['none']))
  })
