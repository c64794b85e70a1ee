import { expect, type Page, test } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Slug } from '@/data/steps'
import { withoutRelief } from './late-layers'
import {
  addStyles,
  apart,
  colourOf,
  count,
  difference,
  endOfStory,
  expected,
  groundAt,
  inBlocks,
  jumpTo,
  openLive,
  type Picture,
  pictureOf,
  placeOf,
  type Rgb,
  scrollBy,
  scrubbed,
  settle,
} from './story'

const ratio = 2

// At one, letters are set anew wherever they come to stand between two pixels.
test.use({ deviceScaleFactor: ratio })

// The relief comes when the line is idle, and leaves a map that moves where frames are late; relief.spec.ts looks at it.
test.beforeEach(({ context }) => withoutRelief(context))

/** Places to jump to, in the order of the story: a slug and a share of its scrub. */
const jumps: readonly (readonly [slug: Slug, share: number])[] = [
  ['najin', 0.5],
  ['crossing', 0.6],
  ['dunay', 0],
  ['rail', 0.5],
  ['tikhoretsk', 0],
  ['price', 0],
  ['unknown', 0],
]

test('a jump to a step shows the same picture as scrolling there', async ({ page, context }, info) => {
  test.slow()
  await openLive(page)
  const jumped: { height: number; picture: Picture }[] = []
  // Not in the order of the story, so that each is a jump over several steps.
  for (const [slug, share] of jumps.toReversed()) {
    await jumpTo(page, slug, scrubbed(slug, share))
    expect((await placeOf(page)).step).toBe(slug)
    jumped.unshift({ height: await page.evaluate(() => scrollY), picture: await pictureOf(page) })
  }
  const other = await context.newPage()
  await openLive(other)
  for (const [i, { height, picture }] of jumped.entries()) {
    await scrollBy(other, height, 160)
    await settle(other)
    const scrolled = await pictureOf(other)
    const name = jumps[i]?.join(' ') ?? ''
    await attach(info, { [`${name} jumped`]: picture, [`${name} scrolled`]: scrolled })
    expect.soft(difference(picture, scrolled, 24), name).toBeLessThan(0.001)
  }
})

test('a fling to the end and back leaves the picture of the first step', async ({ page }) => {
  await openLive(page)
  const before = await pictureOf(page)
  await scrollBy(page, await endOfStory(page), 900)
  await scrollBy(page, 0, 900)
  await settle(page)
  expect(await placeOf(page)).toMatchObject({ step: 'opening' })
  expect(difference(before, await pictureOf(page), 24)).toBeLessThan(0.001)
})

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`the canvas takes over from the still without a visible jump at ${width} x ${height}`, async ({
    page,
    context,
  }, info) => {
    await page.setViewportSize({ width, height })
    await page.route('**/_next/static/media/*.json', (route) => route.abort())
    await page.goto('/')
    await page.evaluate(() => document.fonts.ready)
    await settle(page)
    await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'still')
    const clip = await mapPart(page)
    // The scale needs the size of the screen, which only the live painter knows.
    await addStyles(page, noScale)
    const still = await pictureOf(page, clip)

    const other = await context.newPage()
    await other.setViewportSize({ width, height })
    // A large screen has finer shores soon after.
    await other.route('**/_next/static/media/wide*.json', (route) => route.abort())
    await openLive(other)
    await addStyles(other, noScale)
    const live = await pictureOf(other, clip)
    await attach(info, { still, live })
    expect.soft(difference(still, live, 40), 'lines').toBeLessThan(0.02)
    expect.soft(difference(inBlocks(still), inBlocks(live), 8), 'areas').toBeLessThan(0.005)
  })
}

// Nor does a still have a line that says what of the map did not come.
const noScale = '.scale, .late { visibility: hidden !important }'

/** The part of the map that no text covers, in CSS px. */
function mapPart(page: Page) {
  return page.evaluate(() => {
    const stage = document.getElementById('stage')?.getBoundingClientRect() ?? new DOMRect()
    const panel = document.querySelector('#opening .panel')?.getBoundingClientRect() ?? new DOMRect()
    const beside = panel.right <= stage.left + 1
    return {
      x: stage.x,
      y: stage.y,
      width: stage.width,
      height: beside ? stage.height : Math.min(stage.height, panel.top - stage.top),
    }
  })
}

test('the ship is on the water and in the accent colour', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'crossing', 0.6)
  const { progress } = await placeOf(page)
  expect(progress).toBeCloseTo(0.6, 1)
  const { scene, at } = await expected(page, 'crossing', 0.6)
  expect(scene.vehicle?.mode).toBe('sea')
  const ship = at(scene.vehicle?.at ?? [0, 0])
  const accent = await colourOf(page, 'accent')
  expect(count(await pictureOf(page), ship, 12, accent, ratio)).toBeGreaterThan(200)
  const sea = await colourOf(page, 'sea')
  for (const [dx, dy] of [
    [0, 0],
    [12, 0],
    [-12, 0],
    [0, 6],
    [0, -6],
  ] as const)
    expect(apart(await groundAt(page, [ship[0] + dx, ship[1] + dy]), sea), `${dx}, ${dy}`).toBeLessThan(4)
})

test('the train is on land and in the accent colour', async ({ page }) => {
  await openLive(page)
  await jumpTo(page, 'rail', 0.5)
  const { scene, at } = await expected(page, 'rail', 0.5)
  expect(scene.vehicle?.mode).toBe('rail')
  const train = at(scene.vehicle?.at ?? [0, 0])
  expect(count(await pictureOf(page), train, 12, await colourOf(page, 'accent'), ratio)).toBeGreaterThan(150)
  expect(apart(await groundAt(page, train), await colourOf(page, 'sea'))).toBeGreaterThan(8)
})

test('three hundred marks can be counted at Najin', async ({ page }, info) => {
  await openLive(page)
  await jumpTo(page, 'najin', scrubbed('najin', 1))
  const { scene, at } = await expected(page, 'najin', scrubbed('najin', 1))
  const [x, y] = at(scene.cargo?.to ?? [0, 0])
  const drop = scene.cargo?.drop ?? 0
  const picture = await pictureOf(page, { x: x - 60, y: y + drop - 20, width: 120, height: 40 })
  await attach(info, { marks: picture })
  const found = blobs(picture, await colourOf(page, 'accent'))
  expect(found).toBeGreaterThan(290)
  expect(found).toBeLessThan(310)
})

/** How many separate patches a picture has that are nearer to a colour than to white. */
function blobs({ width, height, data }: Picture, colour: readonly [number, number, number]): number {
  const on = Array.from({ length: width * height }, (_, n) => {
    const [r = 0, g = 0, b = 0] = data.subarray(4 * n, 4 * n + 3)
    return apart([r, g, b], colour) < 70
  })
  let found = 0
  for (let n = 0; n < on.length; n += 1) {
    if (!on[n]) continue
    found += 1
    const open = [n]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!on[at]) continue
      on[at] = false
      if (at % width) open.push(at - 1)
      if ((at + 1) % width) open.push(at + 1)
      open.push(at - width, at + width)
    }
  }
  return found
}

for (const scheme of ['light', 'dark'] as const)
  test(`the sea has the colour of the sea on a ${scheme} screen, also when the screen changes`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' })
    await openLive(page)
    await jumpTo(page, 'crossing', 0.5)
    const { scene, at } = await expected(page, 'crossing', 0.5)
    const [x, y] = at(scene.vehicle?.at ?? [0, 0])
    const corner = { x: x + 20, y: y + 20, width: 60, height: 60 } // the open sea lies south-east of the ship
    for (const now of [scheme === 'light' ? 'dark' : 'light', scheme] as const) {
      await page.emulateMedia({ colorScheme: now })
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      )
      const sea = await colourOf(page, 'sea')
      expect(sea[0] < 80).toBe(now === 'dark')
      expect(apart(commonest(await pictureOf(page, corner)), sea), now).toBeLessThan(4)
    }
  })

/** The colour that most pixels of a picture have. */
function commonest({ data }: Picture): Rgb {
  const counts = new Map<string, number>()
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.subarray(i, i + 3).join()
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const [most = ''] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  const [r = 0, g = 0, b = 0] = most.split(',').map(Number)
  return [r, g, b]
}

/** Keeps pictures with the report, for an eye to judge when a test fails. */
async function attach(
  info: { attach(name: string, content: { body: Buffer; contentType: string }): Promise<void> },
  pictures: Record<string, Picture>,
) {
  for (const [name, picture] of Object.entries(pictures))
    await info.attach(name, { body: PNG.sync.write(picture), contentType: 'image/png' })
}
