import { expect, test } from '@playwright/test'
import { openLive, settle } from './story'

test('where a high map would show the end of the sheet, still and canvas look further south by the same', async ({
  page,
  context,
}) => {
  const size = { width: 820, height: 1180 }
  await page.setViewportSize(size)
  await page.route('**/_next/static/media/*.json', (route) => route.abort())
  await page.goto('/')
  await settle(page)
  await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'still')
  const other = await context.newPage()
  await other.setViewportSize(size)
  await openLive(other)
  const still = await page.locator('.label > span').evaluateAll(positions)
  const live = await other.locator('.label > span').evaluateAll(positions)
  expect(still.length).toBeGreaterThan(3)
  expect(still).toEqual(live.map(([x, y]) => [expect.closeTo(x, 0), expect.closeTo(y, 0)]))
  // The journey stands in the upper third: the south is sea.
  expect(Math.max(...live.map(([, y]) => y))).toBeLessThan(size.height / 2)
  const box = await page.locator('svg.still').boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeLessThan(size.height / 3)
})

const positions = (labels: Element[]): [number, number][] =>
  labels
    .filter((label) => label.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((label) => {
      const { x, y } = label.getBoundingClientRect()
      return [x, y]
    })
