import { expect, test } from '@playwright/test'
import { openLive, settle } from './story'

test('where a high map would show the end of the sheet, still and canvas look further south by the same', async ({
  page,
  context,
}) => {
  const size = { width: 480, height: 1600 }
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

for (const [width, height] of [
  [820, 1180],
  [1024, 1366],
] as const)
  test(`at ${width} x ${height}, held upright, the map is above the text and the journey goes across it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    const stage = await page.locator('#stage').boundingBox()
    expect(stage).toMatchObject({ x: 0, width })
    expect(stage?.height ?? height).toBeLessThan(width)
    const [west, east] = await Promise.all(
      ['tikhoretsk', 'najin-wide'].map((id) => page.locator(`[data-label="${id}"]`).boundingBox()),
    )
    expect((east?.x ?? 0) - (west?.x ?? 0)).toBeGreaterThan(0.7 * width)
    const text = await page.locator('.panel').first().boundingBox()
    expect(text?.y ?? 0).toBeGreaterThanOrEqual((stage?.height ?? height) - 1)
  })
