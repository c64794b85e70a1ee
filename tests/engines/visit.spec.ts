import { expect } from '@playwright/test'
import { steps } from '@/data/steps'
import { test } from './engine'
import { click, isSeen, jumpTo, openLive, placeOf, settle, textOf } from './visit'
import type { Visitor } from './visitor'

const slugs = steps.map(({ slug }) => slug)

test('a scroll by 60 px at a time passes the fourteen steps in order, down and up again', async ({
  visitor,
  baseURL,
}) => {
  await visitor.resize(1000, 400)
  await openLive(visitor, `${baseURL}/`)
  const down = await scrollThrough(visitor, 60)
  expect(down).toEqual({ steps: slugs, strayed: 0 })
  const up = await scrollThrough(visitor, -60)
  expect(up).toEqual({ steps: slugs.toReversed(), strayed: 0 })
})

/** Scrolls by the same distance in every other frame to the end of the page or its top. `strayed` counts the frames in which the stage was not where it sticks, or not live. */
function scrollThrough(visitor: Visitor, stepPx: number) {
  return visitor.evaluate(
    async (stepPx) => {
      const stage = document.getElementById('stage')
      const story = document.querySelector('.story')
      if (!stage || !story) throw new Error('There is no stage.')
      const frame = () => new Promise(requestAnimationFrame)
      const steps: (string | undefined)[] = []
      let strayed = 0
      for (let y = Number.NaN; y !== scrollY; ) {
        y = scrollY
        scrollBy({ top: stepPx, behavior: 'instant' })
        await frame()
        await frame()
        if (steps.at(-1) !== stage.dataset.step) steps.push(stage.dataset.step)
        const { top, height } = stage.getBoundingClientRect()
        const box = story.getBoundingClientRect()
        const sticks = box.bottom <= height || Math.abs(top - Math.max(0, box.top)) <= 1
        if (!sticks || stage.dataset.painter !== 'live') strayed += 1
        if (steps.length === 14 && box.bottom < 0)
          scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })
      }
      return { steps, strayed }
    },
    [stepPx] as const,
  )
}

test('a link to a step opens there, its headline read, and a reload stands at the same place', async ({
  visitor,
  baseURL,
}) => {
  for (const address of ['/step/dunay', '/#tikhoretsk']) {
    await openLive(visitor, baseURL + address)
    const slug = address.replace(/.*\W/, '')
    expect((await placeOf(visitor)).step).toBe(slug)
    expect(await isSeen(visitor, `#${slug} h2`), address).toBe(true)
  }
  await jumpTo(visitor, 'weight', 0.5)
  const before = await placeOf(visitor)
  await visitor.reload()
  await expect.poll(() => placeOf(visitor)).toEqual(before)
})

test('the address follows the reader, and Back from another page stands where it was left', async ({
  visitor,
  hosts,
  baseURL,
}) => {
  await openLive(visitor, `${baseURL}/`)
  await jumpTo(visitor, 'price', 0.5)
  await expect.poll(() => pathOf(visitor)).toBe('/step/price')
  const before = await placeOf(visitor)
  await visitor.goto(hosts.url('article'))
  await visitor.back()
  // A page that is on its way cannot be asked.
  await expect(async () => expect(await placeOf(visitor)).toEqual(before)).toPass()
  expect(await pathOf(visitor)).toBe('/step/price')
})

const pathOf = (visitor: Visitor) => visitor.evaluate(() => location.pathname, [])

test('keys move by a step, and to the first and the last', async ({ visitor, baseURL }) => {
  await openLive(visitor, `${baseURL}/`)
  for (const [key, slug] of [
    ['ArrowRight', slugs[1]],
    ['ArrowRight', slugs[2]],
    ['ArrowLeft', slugs[1]],
    ['End', slugs.at(-1)],
    ['Home', slugs[0]],
  ] as const) {
    await visitor.press(key)
    await expect.poll(async () => (await placeOf(visitor)).step, key).toBe(slug)
  }
})

test('evidence opens, scrolls by itself while the map stands still, and closes', async ({
  visitor,
  baseURL,
}) => {
  await openLive(visitor, `${baseURL}/step/najin`)
  await click(visitor, '#najin .evidence summary')
  await expect.poll(() => isOpen(visitor, '#najin .evidence')).toBe(true)
  expect((await textOf(visitor, '#najin .evidence ul'))?.length).toBeGreaterThan(80)
  const before = await placeOf(visitor)
  const ends = await visitor.evaluate(() => {
    const panel = document.querySelector('#najin .panel') ?? document.body
    return [0, 40].map((top) => {
      panel.scrollTo({ top, behavior: 'instant' })
      return panel.scrollTop
    })
  }, [])
  expect(ends).toEqual([0, 40])
  expect(await placeOf(visitor)).toEqual(before)
  await click(visitor, '#najin .evidence summary')
  await expect.poll(() => isOpen(visitor, '#najin .evidence')).toBe(false)
})

function isOpen(visitor: Visitor, selector: string): Promise<boolean> {
  return visitor.evaluate((selector) => document.querySelector(`${selector}[open]`) !== null, [
    selector,
  ] as const)
}

test('the share menu opens with the step’s link and cards, and says that the link is copied', async ({
  visitor,
  baseURL,
}) => {
  await visitor.resize(1000, 1100)
  await openLive(visitor, `${baseURL}/step/rail`)
  await click(visitor, '#rail .share summary')
  await expect.poll(() => textOf(visitor, '#rail .share ul')).toMatch(/Copy link.*Picture, wide/s)
  await click(visitor, '#rail .share button')
  // Where the browser lets nothing be copied, the link itself.
  await expect.poll(() => textOf(visitor, '#rail .share output')).toMatch(/^Link copied$|\/step\/rail$/)
})

test('Explore hands the map over, and Escape gives it back where it was', async ({ visitor, baseURL }) => {
  await openLive(visitor, `${baseURL}/step/rail`)
  const before = await placeOf(visitor)
  const height = await visitor.evaluate(() => scrollY, [])
  await click(visitor, '#stage .explore button')
  const painter = () =>
    visitor.evaluate(() => document.querySelector<HTMLElement>('.explorer .map')?.dataset.painter, [])
  await expect.poll(painter).toBe('live')
  await visitor.press('Escape')
  await expect.poll(painter).not.toBe('live')
  expect(await placeOf(visitor)).toEqual(before)
  expect(await visitor.evaluate(() => scrollY, [])).toBe(height)
})

test('a phone that is turned on its side and back stays at its step', async ({ visitor, baseURL }) => {
  await visitor.resize(375, 667)
  for (const [slug, progress] of [
    ['rail', 0.5],
    ['najin', 0.3],
    ['unknown', 0.5],
  ] as const) {
    await openLive(visitor, `${baseURL}/`)
    await jumpTo(visitor, slug, progress)
    for (const [width, height] of [
      [667, 375],
      [375, 667],
      [667, 375],
      [375, 667],
    ] as const) {
      await visitor.resize(width, height)
      await settle(visitor)
      expect(await readStep(visitor), `${slug} at ${width} x ${height}`).toBe(slug)
    }
    expect((await placeOf(visitor)).step).toBe(slug)
  }
})

test('text that is made large and small again leaves the reader at the step', async ({
  visitor,
  baseURL,
}) => {
  await visitor.resize(375, 667)
  await openLive(visitor, `${baseURL}/step/rail`)
  await jumpTo(visitor, 'rail', 0.5)
  for (const size of ['212.5%', '']) {
    await visitor.evaluate(
      (size) => {
        document.documentElement.style.fontSize = size
      },
      [size] as const,
    )
    await settle(visitor)
    expect(await readStep(visitor), size || 'as before').toBe('rail')
  }
})

/** The step at the reader's line, by the page's own boxes: true with a live map and without. */
function readStep(visitor: Visitor): Promise<string | undefined> {
  return visitor.evaluate(() => {
    const line = 'manner' in document.documentElement.dataset ? 0.75 : 0.5
    const sections = [...document.querySelectorAll<HTMLElement>('.steps > section')]
    return sections.findLast((section) => section.getBoundingClientRect().top <= innerHeight * line)?.id
  }, [])
}
