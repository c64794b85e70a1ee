import { expect, type Frame, type Page } from '@playwright/test'
import { contentOf, openScroll, scrollTo, test } from './hosts'

interface Expected {
  readonly host: string
  readonly sandboxed?: boolean
  readonly layout: 'scroll' | 'unrolled' | 'stepper' | 'single'
  /** Whether the host gives the frame the height of its content. */
  readonly grows: boolean
}

const bench: readonly Expected[] = [
  { host: 'article', layout: 'scroll', grows: true },
  { host: 'article', sandboxed: true, layout: 'scroll', grows: true },
  { host: 'sticky-header', layout: 'scroll', grows: true },
  { host: 'two', layout: 'scroll', grows: true },
  { host: 'rtl', layout: 'scroll', grows: true },
  { host: 'strict-csp', layout: 'scroll', grows: true },
  { host: 'guardian', layout: 'scroll', grows: true },
  { host: 'contained', layout: 'scroll', grows: true },
  { host: 'transformed', layout: 'scroll', grows: true },
  { host: 'scaled', layout: 'unrolled', grows: true },
  { host: 'narrow', layout: 'unrolled', grows: true },
  { host: 'overflow', layout: 'unrolled', grows: true },
  { host: 'own-styles', layout: 'scroll', grows: true },
  { host: 'pym', layout: 'unrolled', grows: true },
  { host: 'iframe-resizer', layout: 'unrolled', grows: true },
  { host: 'single', layout: 'single', grows: true },
  { host: 'forced-height', layout: 'single', grows: true },
  { host: 'clobbered', layout: 'single', grows: true },
  { host: 'shadow', layout: 'single', grows: true },
  { host: 'coep-require-corp', layout: 'single', grows: true },
  { host: 'coep-credentialless', layout: 'single', grows: true },
  { host: 'sandboxed', layout: 'stepper', grows: false },
  { host: 'no-scripts', layout: 'stepper', grows: false },
]

for (const { host, sandboxed, layout, grows } of bench)
  test(`${host}${sandboxed ? ', sandboxed' : ''}: layout ${layout}, ${grows ? 'as tall as its content' : 'in the height it has'}, no scrollbar inside, no complaint`, async ({
    page,
    hosts,
    troubles,
  }) => {
    await page.goto(hosts.url(host, sandboxed))
    await bringIn(page)
    await expect.poll(() => chosen(page), { timeout: 15_000 }).toBe(layout)
    for (const width of [390, 340]) {
      await page.setViewportSize({ width, height: 844 })
      await (await contentOf(frame(page))).evaluate(() => document.fonts.ready)
      if (grows) await expect.poll(() => apart(page, layout === 'scroll')).toBeLessThanOrEqual(1)
      expect(await scrollsInside(await contentOf(frame(page)))).toBe(false)
    }
    expect(troubles).toEqual([])
  })

test('a bare frame that is asked to scroll finds that nobody moves it, and becomes the stepper', async ({
  page,
  hosts,
  troubles,
}) => {
  await page.goto(hosts.url('bare-scroll'))
  await frame(page).scrollIntoViewIfNeeded()
  const guest = () => contentOf(frame(page))
  await expect(frame(page)).toHaveAttribute('src', /layout=scroll/)
  await page.evaluate(() => scrollBy({ top: 500, behavior: 'instant' }))
  await expect.poll(() => chosen(page)).toBe('stepper')
  expect(new URL((await guest()).url()).search).toBe('?layout=stepper&from=najin&to=rail')
  await (await guest()).getByRole('button', { name: 'Next step' }).tap()
  await expect((await guest()).locator('article[data-shown]')).toHaveId('crossing')
  expect(troubles).toEqual([])
})

for (const host of ['contained', 'transformed'])
  test(`${host}: the frame stands still while the page moves`, async ({ page, hosts }) => {
    const guest = await openScroll(page, hosts.url(host))
    for (const y of [500, 3000]) {
      await scrollTo(page, y)
      await expect.poll(() => guest.evaluate(() => Math.round(scrollY))).toBe(y)
      expect(await frame(page).evaluate((frame) => Math.round(frame.getBoundingClientRect().top))).toBe(0)
    }
  })

test('a host zoomed by its own styles shows the whole story, each step where the reader is', async ({
  page,
  hosts,
}) => {
  const guest = await openScroll(page, hosts.url('zoomed'))
  for (const share of [0.5, 1]) {
    await page.locator('[data-story]').evaluate((div, share) => {
      const { top, height } = div.getBoundingClientRect()
      window.scrollTo({ top: scrollY + top + share * (height - innerHeight), behavior: 'instant' })
    }, share)
    const passed = () => guest.evaluate(() => scrollY / (document.documentElement.scrollHeight - innerHeight))
    await expect.poll(passed).toBeGreaterThan(share - 0.02)
    await expect.poll(passed).toBeLessThan(share + 0.02)
  }
})

test('WordPress shows the story in the place of its quote, as high as it needs, and a link in it opens', async ({
  page,
  hosts,
  troubles,
}) => {
  await page.goto(hosts.url('wordpress'))
  await expect
    .poll(() => frame(page).evaluate((frame) => (frame as HTMLIFrameElement).clientHeight))
    .not.toBe(640)
  const heightPx = await frame(page).evaluate((frame) => frame.clientHeight)
  expect(heightPx).toBeGreaterThan(700)
  expect(await page.locator('blockquote').isVisible()).toBe(false)
  const guest = await contentOf(frame(page))
  const panel = guest.locator('article[data-shown] .panel')
  expect(
    await panel.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
  ).toBeLessThanOrEqual(1)
  expect(troubles).toEqual([])
  await guest.locator('article[data-shown] .source a').tap()
  await page.waitForURL(/\/step\/opening$|:\d+\/$/)
  await expect(page.locator('h1')).toBeVisible()
})

for (const host of ['pym', 'iframe-resizer'])
  test(`${host}: the frame is as high as its content before the reader comes to it`, async ({
    page,
    hosts,
  }) => {
    await page.goto(hosts.url(host))
    await contentOf(frame(page))
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await expect.poll(() => apart(page, false)).toBeLessThanOrEqual(1)
  })

for (const layout of ['stepper', 'unrolled', 'scroll', 'single'])
  test(`${layout}: the loader shows no frame that is not as high as it will be`, async ({ page, hosts }) => {
    await page.addInitScript((layout) => {
      // The div of the article asks for the layout before the loader reads it.
      document.addEventListener('DOMContentLoaded', () => {
        const div = document.querySelector<HTMLElement>('div[data-story]')
        if (layout === 'single') div?.setAttribute('data-step', 'rail')
        else div?.setAttribute('data-layout', layout)
        if (div) new ResizeObserver(() => heights.push(div.offsetHeight)).observe(div)
      })
      const heights: number[] = []
      Object.assign(window, { heights })
    }, layout)
    await page.goto(hosts.url('article'))
    // Near enough to load, and out of sight.
    await page.locator('div[data-story]').evaluate((div) => {
      window.scrollTo({
        top: scrollY + div.getBoundingClientRect().top - 1.5 * innerHeight,
        behavior: 'instant',
      })
    })
    const shown = () => page.locator('div[data-story]').evaluate((div) => (div as HTMLElement).offsetHeight)
    await expect.poll(shown).toBeGreaterThan(400)
    await (await contentOf(frame(page))).evaluate(() => document.fonts.ready)
    const before = await shown()
    await page.locator('div[data-story]').evaluate((div) => {
      window.scrollTo({ top: scrollY + div.getBoundingClientRect().top - 200, behavior: 'instant' })
    })
    await frame(page).evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await (await contentOf(frame(page))).evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    expect(await shown()).toBe(before)
    const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights)
    // The link's own, and the story's in the system's letters until ours are there.
    expect(heights.filter((px) => px > 100 && Math.abs(px / before - 1) > 0.05)).toEqual([])
  })

test('a sticky header that nobody told of does not cover the story', async ({ page, hosts }) => {
  const guest = await openScroll(page, hosts.url('sticky-header-unsaid'))
  await scrollTo(page, 1500)
  const header = page.locator('.masthead')
  expect(await header.evaluate((element) => element.getBoundingClientRect().bottom)).toBeGreaterThan(20)
  const apart = () =>
    header.evaluate((element) => {
      const top = document.querySelector('iframe')?.getBoundingClientRect().top ?? 0
      return Math.round(top - element.getBoundingClientRect().bottom)
    })
  await expect.poll(apart).toBe(0)
  await expect.poll(() => guest.evaluate(() => scrollY)).toBeGreaterThan(1000)
})

const frame = (page: Page) => page.locator('iframe').first()

/** Scrolls the host as a reader does, until the first frame has been passed by some px and stands. */
async function bringIn(page: Page): Promise<void> {
  await page.locator('#before').evaluate((link) => link.scrollIntoView({ behavior: 'instant' }))
  await frame(page).waitFor({ state: 'attached' })
  await contentOf(frame(page))
  await expect
    .poll(() => frame(page).evaluate((element) => element.parentElement?.clientHeight ?? 0))
    .toBeGreaterThan(300)
  await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }))
}

/** The layout in the first frame. A frame that goes over to another has none for a moment. */
const chosen = (page: Page) =>
  contentOf(frame(page))
    .then(layoutOf)
    .catch(() => 'none')

/** Which layout a guest is in, as its document shows it. */
function layoutOf(guest: Frame): Promise<string> {
  return guest.evaluate(() => {
    const { layout, wants } = document.documentElement.dataset
    if (document.querySelector('main.guest')) return 'scroll'
    return layout ?? (wants ? 'unrolled' : 'single')
  })
}

/** Px by which a frame (or, where it sticks, the box it sticks in) and its guest's content differ in height. */
async function apart(page: Page, sticks: boolean): Promise<number> {
  const guest = await contentOf(frame(page))
  const content = await guest.evaluate(
    () => document.querySelector('main')?.getBoundingClientRect().height ?? 0,
  )
  const given = await frame(page).evaluate(
    // Before any transform.
    (element, sticks) => (sticks ? element.parentElement : (element as HTMLElement))?.offsetHeight ?? 0,
    sticks,
  )
  return Math.abs(given - content)
}

/** Whether a reader could scroll inside the frame. */
function scrollsInside(guest: Frame): Promise<boolean> {
  return guest.evaluate(() => {
    const page = document.documentElement
    return getComputedStyle(page).overflowY !== 'hidden' && page.scrollHeight > page.clientHeight + 1
  })
}
