import { expect } from '@playwright/test'
import { test } from './engine'
import { click, isSeen, painterOf, placeOf, settle, textOf } from './visit'
import type { Visitor } from './visitor'

/** Brings an element of the host to the top of the window, and a distance in CSS px further. */
function bring(visitor: Visitor, selector: string, furtherPx = 0): Promise<void> {
  return visitor.evaluate(
    (selector, furtherPx) => {
      const top = document.querySelector(selector)?.getBoundingClientRect().top ?? 0
      scrollTo({ top: scrollY + top + furtherPx, behavior: 'instant' })
    },
    [selector, furtherPx] as const,
  )
}

/** Height in CSS px of what a selector finds first. */
function heightOf(visitor: Visitor, selector: string): Promise<number> {
  return visitor.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0, [
    selector,
  ] as const)
}

test('the scroll layout sticks in another site’s page and follows its scroll', async ({ visitor, hosts }) => {
  await visitor.goto(hosts.url('article'))
  const frames = ['[data-story] iframe']
  await bring(visitor, '[data-story]', -100)
  await expect.poll(() => heightOf(visitor, '[data-story] > div')).toBeGreaterThan(1000)
  await bring(visitor, '[data-story] > div', 5)
  await expect.poll(() => painterOf(visitor, frames)).toBe('live')
  expect((await placeOf(visitor, frames)).step).toBe('opening')
  for (const share of [0.5, 0.2]) {
    const px = share * (await heightOf(visitor, '[data-story] > div'))
    await bring(visitor, '[data-story] > div', px)
    await expect
      .poll(async () => Math.abs((await visitor.evaluate(() => scrollY, [], frames)) - px))
      .toBeLessThan(5)
    const atLine = await visitor.evaluate(stepAtLine, [], frames)
    await expect.poll(async () => (await placeOf(visitor, frames)).step).toBe(atLine)
    const top = await visitor.evaluate(
      () => document.querySelector('[data-story] iframe')?.getBoundingClientRect().top,
      [],
    )
    expect(top).toBeCloseTo(0, 0)
  }
})

function stepAtLine(): string | undefined {
  const sections = [...document.querySelectorAll('.steps > section')]
  return sections.findLast((section) => section.getBoundingClientRect().top <= 0.75 * innerHeight)?.id
}

test('the unrolled layout is as high as its text in another site’s page', async ({ visitor, hosts }) => {
  await visitor.goto(hosts.url('layouts'))
  const frames = ['#unrolled iframe']
  await bring(visitor, '#unrolled')
  await expect.poll(() => heightOf(visitor, '#unrolled iframe')).toBeGreaterThan(1200)
  // The text grows or shrinks once more as the fonts come, and the host hears of it a moment later.
  await expect(async () => {
    const content = await visitor.evaluate(() => document.body.getBoundingClientRect().height, [], frames)
    expect(await heightOf(visitor, '#unrolled iframe')).toBeCloseTo(content, -1)
  }).toPass({ timeout: 20_000 })
  expect(await textOf(visitor, 'article :is(h1, h2)', frames)).toBeTruthy()
  expect(await isSeen(visitor, 'article :is(h1, h2)', frames)).toBe(true)
})

test('the stepper shows a step, goes to the next at a click, and opens its evidence', async ({
  visitor,
  hosts,
}) => {
  await visitor.goto(hosts.url('layouts'))
  const frames = ['#stepper iframe']
  await bring(visitor, '#stepper')
  await expect.poll(() => heightOf(visitor, '#stepper iframe')).toBeGreaterThan(300)
  await expect.poll(() => textOf(visitor, '.bar p', frames)).toContain('Step 1 of 14')
  await clickIn(visitor, '#stepper iframe', '.bar .on')
  await expect.poll(() => textOf(visitor, '.bar p', frames)).toContain('Step 2 of 14')
  await expect.poll(() => isSeen(visitor, 'article[data-shown] :is(h1, h2)', frames)).toBe(true)
  await clickIn(visitor, '#stepper iframe', 'article[data-shown] .evidence summary')
  await expect.poll(() => textOf(visitor, 'article[data-shown] .evidence ul', frames)).toMatch(/\w{4}/)
})

/** Clicks on something in a frame of the host. */
async function clickIn(visitor: Visitor, frame: string, selector: string): Promise<void> {
  const boxOf = (selector: string) => {
    const { x, y, width, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect()
    return { x, y, width, height }
  }
  const { x, y, width, height } = await visitor.evaluate(boxOf, [selector] as const, [frame])
  await bring(visitor, frame, y - 300)
  await settle(visitor)
  const outer = await visitor.evaluate(boxOf, [frame] as const)
  await visitor.click(outer.x + x + width / 2, outer.y + y + height / 2)
}

for (const [host, frame] of [
  ['single', '[data-story] iframe'],
  ['pym', '#story iframe'],
  ['no-scripts', 'iframe'],
] as const)
  test(`a page of another site shows the story’s text and picture (${host})`, async ({ visitor, hosts }) => {
    await visitor.goto(hosts.url(host))
    await bring(visitor, host === 'single' ? '[data-story]' : frame)
    await expect.poll(() => heightOf(visitor, frame)).toBeGreaterThan(300)
    await expect.poll(() => isSeen(visitor, 'article :is(h1, h2)', [frame])).toBe(true)
    const picturePx = () =>
      visitor.evaluate(() => document.querySelector('img')?.naturalWidth ?? 0, [], [frame])
    await expect.poll(picturePx).toBeGreaterThan(0)
  })

test('the builder shows the embed at work in a page, and another one when another is chosen', async ({
  visitor,
  baseURL,
}) => {
  await visitor.resize(1280, 700)
  await visitor.goto(`${baseURL}/embed/builder?step=rail`)
  const frames = ['.preview iframe', 'iframe']
  await expect.poll(() => exists(visitor, '.preview iframe')).toBe(true)
  await expect
    .poll(() => textWithin(visitor, frames, 'h1'))
    .toBe('By rail across Russia, on a route not disclosed')
  await click(visitor, 'input[value="story"]')
  await expect.poll(() => textWithin(visitor, frames, '.step-nav .now')).toBe('Step 1 of 14')
})

test('the builder is no wider than a phone once its preview is there', async ({ visitor, baseURL }) => {
  await visitor.resize(320, 640)
  await visitor.goto(`${baseURL}/embed/builder`)
  await expect.poll(() => exists(visitor, '.preview iframe')).toBe(true)
  await settle(visitor)
  expect(await visitor.evaluate(() => document.documentElement.scrollWidth, [])).toBeLessThanOrEqual(320)
})

/** A text in frames of the page's own origin; asked of the page, for a frame that is just being taken away does not answer. */
function textWithin(visitor: Visitor, frames: readonly string[], selector: string): Promise<string | null> {
  return visitor.evaluate(
    (frames, selector) => {
      let within: Document | null = document
      for (const frame of frames)
        within = within?.querySelector<HTMLIFrameElement>(frame)?.contentDocument ?? null
      return within?.querySelector(selector)?.textContent?.trim() ?? null
    },
    [frames, selector] as const,
  )
}

function exists(visitor: Visitor, selector: string, frames?: readonly string[]): Promise<boolean> {
  return visitor.evaluate(
    (selector) => document.querySelector(selector) !== null,
    [selector] as const,
    frames,
  )
}
