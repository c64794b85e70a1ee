import { expect, type Frame, type Page } from '@playwright/test'
import { contentOf, test } from './hosts'

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
  { host: 'narrow', layout: 'unrolled', grows: true },
  { host: 'overflow', layout: 'unrolled', grows: true },
  { host: 'own-styles', layout: 'unrolled', grows: true },
  { host: 'pym', layout: 'unrolled', grows: true },
  { host: 'iframe-resizer', layout: 'unrolled', grows: true },
  { host: 'single', layout: 'single', grows: true },
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
    // A frame that cannot stick is replaced, and for a moment there is none.
    const chosen = () => contentOf(frame(page)).then(layoutOf, () => 'none')
    await expect.poll(chosen, { timeout: 15_000 }).toBe(layout)
    for (const width of [390, 340]) {
      await page.setViewportSize({ width, height: 844 })
      await (await contentOf(frame(page))).evaluate(() => document.fonts.ready)
      if (grows) await expect.poll(() => apart(page, layout === 'scroll')).toBeLessThanOrEqual(1)
      expect(await scrollsInside(await contentOf(frame(page)))).toBe(false)
    }
    expect(troubles).toEqual([])
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
    (element, sticks) => (sticks ? element.parentElement : element)?.getBoundingClientRect().height ?? 0,
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
