// What has to hold while something goes wrong: a map on every picture, and a page that reads on.
import { expect, type Page } from '@playwright/test'
import { apart, colourOf, jumpTo, type Picture, pictureOf, placeOf, scrollBy, settle } from '../browser/story'
import { mapPart } from './map'

/**
 * Takes pictures of the stage, 50 ms apart, while something happens: there is a map on each. The page has to have been
 * opened without relief, whose shades are no colour of the map.
 */
export async function expectMapThroughout(page: Page, happening: () => Promise<void>): Promise<void> {
  const land = await Promise.all((['land', 'rus', 'ukr', 'prk'] as const).map((name) => colourOf(page, name)))
  const sea = await colourOf(page, 'sea')
  let going = true
  const watched = (async () => {
    for (let n = 0; going && n < 100; n += 1) {
      const picture = await pictureOf(page, mapPart)
      expect(shareOf(picture, [...land, sea]), `picture ${n}`).toBeGreaterThan(0.5)
      expect(shareOf(picture, land), `picture ${n}`).toBeGreaterThan(0.02)
      await page.waitForTimeout(50)
    }
  })()
  await happening()
  going = false
  await watched
}

/** The share of a picture's pixels that have one of some colours. */
function shareOf({ data }: Picture, colours: readonly (readonly [number, number, number])[]): number {
  let found = 0
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
    if (colours.some((colour) => apart([r, g, b], colour) <= 3)) found += 1
  }
  return (4 * found) / data.length
}

/** The page scrolls on, the stage follows, and nothing on the page has jumped. */
export async function expectStoryGoesOn(page: Page): Promise<void> {
  const height = await page.evaluate(() => scrollY)
  await scrollBy(page, height + 1200, 200)
  await settle(page)
  const before = await placeOf(page)
  await jumpTo(page, 'tikhoretsk', 0.5)
  expect(await placeOf(page)).toMatchObject({ step: 'tikhoretsk' })
  expect(before.step).not.toBe('tikhoretsk')
  const { shifts, moved } = await page.evaluate(() => {
    const { shifts = 0, moved = [] } = globalThis as Partial<Moved>
    return { shifts, moved }
  })
  expect(shifts, moved.join(', ')).toBeLessThan(0.001)
}

/** What `observeShifts` keeps of a page: the sum of its layout shifts, and what moved, from where to where. */
interface Moved {
  shifts: number
  moved: string[]
}

/** Adds up the page's layout shifts, from now on, but for the readings, whose words change as told. */
export function observeShifts(page: Page): Promise<void> {
  return page.evaluate(() => {
    interface Shift extends PerformanceEntry {
      readonly value: number
      readonly sources: readonly {
        readonly node: Node | null
        readonly previousRect: DOMRectReadOnly
        readonly currentRect: DOMRectReadOnly
      }[]
    }
    const kept = Object.assign(globalThis as unknown as Moved, { shifts: 0, moved: [] })
    const box = ({ x, y, width, height }: DOMRectReadOnly) => `${x} ${y} ${width} ${height}`
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        if (sources.every(({ node }) => node?.parentElement?.closest('.readings'))) continue
        kept.shifts += value
        for (const { node, previousRect, currentRect } of sources)
          kept.moved.push(
            `${node?.nodeName} “${node?.textContent?.slice(0, 30)}” ${box(previousRect)} > ${box(currentRect)}`,
          )
      }
    }).observe({ type: 'layout-shift' })
  })
}
