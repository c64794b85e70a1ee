import { expect, type Page, test } from '@playwright/test'
import { stackSize } from '@/components/map/2-scene/marks'
import { colourOf, expected, jumpTo, openLive, pictureOf, scrubbed } from './story'

const phone = { width: 390, height: 844 }

for (const [width, height, times] of [
  [1440, 900, 1.25],
  [1920, 1080, 1.5],
] as const)
  test(`at ${width} x ${height} names, text and marks are about ${times} times as large as on a phone`, async ({
    page,
  }) => {
    const small = await sizesAt(page, phone)
    const large = await sizesAt(page, { width, height })
    for (const [what, px] of Object.entries(large)) {
      const grown = px / (small[what] ?? 0)
      expect.soft(grown, what).toBeGreaterThan(times * 0.9)
      expect.soft(grown, what).toBeLessThan(times * 1.1)
    }
  })

/** Sizes in CSS px, where the containers are staged. */
async function sizesAt(page: Page, viewport: { width: number; height: number }) {
  await page.setViewportSize(viewport)
  await openLive(page, '/step/najin')
  await jumpTo(page, 'najin', scrubbed('najin', 1))
  const letters = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  return {
    name: await letters('.label.town:not([style*="hidden"])'),
    text: await letters('#najin .panel p:not([class])'),
    legend: await letters('.legend li'),
    date: await letters('.readings .date'),
    marks: await widthOfMarks(page),
  } as Record<string, number>
}

/** How wide the stack of marks is in the picture, in CSS px. */
async function widthOfMarks(page: Page): Promise<number> {
  const { scene, at } = await expected(page, 'najin', scrubbed('najin', 1))
  const { count = 0, drop = 0, to = [0, 0] } = scene.cargo ?? {}
  const [x, y] = at(to)
  const scale = await page.evaluate(() =>
    Number(getComputedStyle(document.documentElement).getPropertyValue('--map-scale')),
  )
  const left = (await page.locator('#stage').boundingBox())?.x ?? 0
  const { width: wide } = stackSize(count)
  const room = wide * scale
  const clip = { x: left + x - room, y: y + drop * scale - 4, width: 2 * room, height: 8 }
  const { width, height, data } = await pictureOf(page, clip)
  const accent = await colourOf(page, 'accent')
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    Array.from({ length: height }, (_, row) => 4 * (row * width + column)).some(
      (i) => Math.hypot(...accent.map((part, n) => part - (data[i + n] ?? 0))) < 90,
    ),
  )
  return ((Math.max(...columns) - Math.min(...columns) + 1) * clip.width) / width
}
