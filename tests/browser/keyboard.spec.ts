import { expect, type Page, test } from '@playwright/test'
import { notes } from '@/data/notes'
import { steps } from '@/data/steps'
import { openLive, settle, slugs } from './story'

const said = (page: Page) => page.getByRole('status').first()

/** What has the focus: its text, and whether it is on the screen with nothing over it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    // A step shows its focus at its headline.
    const seen = element.matches('section') ? element.querySelector('h1, h2') : element
    const { left, top, right, bottom } = seen?.getBoundingClientRect() ?? new DOMRect()
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    const hit = document.elementFromPoint(x, y)
    return {
      id: element.id,
      what: `${element.localName} ${element.textContent?.trim().slice(0, 40)}`,
      seen:
        hit !== null && seen !== null && (seen.contains(hit) || hit.contains(seen)) && hit !== document.body,
      outlined: seen !== null && getComputedStyle(seen).outlineStyle !== 'none',
    }
  })
}

test('Right leads through all steps to the end and Left back, and each is said', async ({ page }) => {
  await openLive(page)
  for (const key of ['ArrowRight', 'ArrowLeft'] as const) {
    const way = key === 'ArrowRight' ? slugs.slice(1) : slugs.slice(0, -1).toReversed()
    for (const slug of way) {
      await page.keyboard.press(key)
      const n = slugs.indexOf(slug)
      await expect(said(page)).toHaveText(`Step ${n + 1} of 14, ${steps[n]?.title}`)
      await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
      expect.soft(await focused(page), slug).toMatchObject({ id: slug, seen: true, outlined: true })
    }
  }
})

test('each of two quick presses counts', async ({ page }) => {
  await openLive(page)
  await page.evaluate(() => {
    for (let presses = 0; presses < 2; presses += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
  })
  await expect(page.locator('#stage')).toHaveAttribute('data-step', slugs[2] ?? '')
})

test('Page keys, Home and End move between steps; Up, Down and Space scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openLive(page)
  const stage = page.locator('#stage')
  for (const [key, slug] of [
    ['PageDown', 'najin'],
    ['PageDown', 'crossing'],
    ['PageUp', 'najin'],
    ['End', 'unknown'],
    ['Home', 'opening'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(stage).toHaveAttribute('data-step', slug)
    await settle(page)
  }
  const before = await page.evaluate(() => scrollY)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before)
  expect(await page.evaluate(() => scrollY)).toBeLessThan(before + 200)
})

test('Page keys scroll a text that is longer than its room, and move on at its end', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await openLive(page, '/#price')
  const shown = () =>
    page.evaluate(() => {
      const { bottom } = document.querySelector('#price .panel > :last-child')?.getBoundingClientRect() ?? {}
      return (bottom ?? Number.POSITIVE_INFINITY) <= innerHeight
    })
  await settle(page)
  expect(await shown()).toBe(false)
  let presses = 0
  while (!(await shown()) && presses < 12) {
    await page.keyboard.press('PageDown')
    await settle(page)
    await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
    presses += 1
  }
  expect(presses).toBeGreaterThan(0)
  await page.keyboard.press('PageDown')
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'suppliers')
})

test('Tab goes from the skip link through everything and back, and what has the focus is always seen', async ({
  page,
}) => {
  await openLive(page)
  const stops: string[] = []
  const last = await page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, summary')].filter((e) => e.checkVisibility()).length,
  )
  for (const key of ['Tab', 'Shift+Tab'] as const)
    for (let i = key === 'Tab' ? 0 : 1; i < last; i += 1) {
      await page.keyboard.press(key)
      let now = await focused(page)
      const look = async () => {
        now = await focused(page)
        return now
      }
      await expect.soft.poll(look, { timeout: 5000 }).toMatchObject({ seen: true, outlined: true })
      stops.push(now.what)
    }
  expect(stops.slice(0, 3)).toEqual([
    'a Skip to the text',
    expect.stringContaining('button Motion'),
    expect.stringContaining('summary Step 1 of 14'),
  ])
  expect(stops.filter((what) => what.startsWith('summary Share'))).toHaveLength(28)
})

test('the skip link and the step list take the focus along', async ({ page }) => {
  await openLive(page, '/step/dunay')
  await page.evaluate(() => document.querySelector<HTMLElement>('.skip')?.focus())
  await page.keyboard.press('Enter')
  await expect.poll(() => focused(page)).toMatchObject({ id: 'dunay', seen: true })
  const list = page.locator('nav summary')
  await list.focus()
  await page.keyboard.press('Enter')
  await page.locator('nav a[href="#weight"]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'weight')
  await expect(said(page)).toHaveText('Step 12 of 14, The weight')
  expect(await focused(page)).toMatchObject({ id: 'weight', seen: true })
  await expect(page.locator('nav details')).not.toHaveAttribute('open')
})

test('the focus on what stands over the map does not move the story', async ({ page }) => {
  await openLive(page, '/step/dunay')
  const before = await page.evaluate(() => scrollY)
  for (const control of ['.skip', '.motion', 'nav summary', '#stage .explore button']) {
    await page.locator(control).focus()
    expect.soft(await page.evaluate(() => scrollY), control).toBe(before)
  }
  await page.locator('nav summary').press('Enter')
  for (const link of [page.locator('nav a').first(), page.locator('nav a').last()]) {
    await link.focus()
    await expect(link).toBeInViewport()
    expect.soft(await page.evaluate(() => scrollY)).toBe(before)
  }
})

test('the accessibility tree reads as the story, in order, with each picture in words and no canvas', async ({
  page,
}) => {
  await openLive(page)
  const tree = await page.locator('main').ariaSnapshot()
  const lines = tree.split('\n').map((line) => line.trim())
  const at = (what: string) => lines.findIndex((line) => line.includes(what))
  const told = steps.flatMap(({ headline, paragraphs, description }) => [
    `"${headline}" [level=`,
    ...paragraphs.map(({ text }) => text.slice(0, 60)),
    `Map: ${description.slice(0, 50)}`,
  ])
  const places = [
    ...told,
    '"Sources and method" [level=2]',
    ...notes.map(({ heading }) => `"${heading}" [level=3]`),
  ].map(at)
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(lines.filter((line) => /\[level=1\]/.test(line))).toHaveLength(1)
  expect(lines.filter((line) => line.startsWith('- region'))).toHaveLength(15) // the steps, and the places

  expect(tree).not.toMatch(/canvas|- img/)
})
