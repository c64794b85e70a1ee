import { expect, type Page, test } from '@playwright/test'
import { railLeg } from '@/data/journey'
import { project } from '@/data/sheet/projection'
import type { Slug } from '@/data/steps'
import { dense } from '../components/map/dense'
import { expected, jumpTo, openLive, scrubbed } from './story'

/** A line of a town's name on the stage, in CSS px of the stage. */
interface NameLine {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** The letters of the towns' names that are shown, line by line. */
function townNames(page: Page): Promise<NameLine[]> {
  return page.evaluate(() => {
    const stage = document.getElementById('stage')?.getBoundingClientRect() ?? new DOMRect()
    const towns = [...document.querySelectorAll<HTMLElement>('#stage .label:is(.town, .minor)')]
    return towns
      .filter((label) => getComputedStyle(label).visibility === 'visible')
      .flatMap((label) => {
        const text = label.textContent?.trim() ?? ''
        const range = document.createRange()
        range.selectNodeContents(label.firstElementChild ?? label)
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
        return rects.map(({ left, top, right, bottom }) => {
          // A line box has a fifth of its height in air above and below the letters.
          const air = (bottom - top) / 5
          const [x0, x1] = [left - stage.x, right - stage.x]
          return { text, x0, x1, y0: top - stage.y + air, y1: bottom - stage.y - air }
        })
      })
  })
}

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [1440, 900],
] as const)
  test(`at ${width} x ${height} the railway runs through no name of a town where the whole journey is seen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    for (const slug of ['opening', 'disclosure', 'unknown'] as const satisfies readonly Slug[]) {
      const progress = scrubbed(slug, 0)
      await jumpTo(page, slug, progress)
      const { at } = await expected(page, slug, progress)
      const line = dense(railLeg.waypoints.map(({ lonLat }) => at(project(lonLat))))
      const names = await townNames(page)
      expect(names.map(({ text }) => text)).toContain('Najin,\nNorth Korea')
      const crossed = names.filter(({ x0, y0, x1, y1 }) =>
        line.some(([x, y]) => x > x0 && x < x1 && y > y0 && y < y1),
      )
      expect.soft(crossed, slug).toEqual([])
    }
  })

test('a name left of its place ends beside it, line by line, the first level with it', async ({ page }) => {
  await openLive(page)
  const lines = (await townNames(page)).filter(({ text }) => text.startsWith('Najin'))
  const { x, y } = await page
    .locator('[data-label=najin-wide]')
    .evaluate((label) => label.getBoundingClientRect())
  expect(lines).toHaveLength(2)
  for (const { x1 } of lines) expect(Math.abs(x - x1 - 15)).toBeLessThan(3)
  const [first] = lines
  expect(Math.abs(((first?.y0 ?? 0) + (first?.y1 ?? 0)) / 2 - y)).toBeLessThan(2)
})
