import { expect, test } from '@playwright/test'
import { jumpTo, openLive, scrubbed } from './story'

for (const [width, height] of [
  [390, 844],
  [820, 1180],
  [1440, 900],
  [1920, 1080],
] as const)
  test(`at ${width} x ${height} the step about the weight of the arms names both sides of its map, and what is not known`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page, '/step/weight')
    await jumpTo(page, 'weight', scrubbed('weight', 1))
    const stage = page.locator('#stage')
    const names = stage.locator('.label:not([style*="hidden"])')
    for (const name of ['Ukraine', 'Crimea', 'Kyiv', 'Tikhoretsk', 'Gen. Milley expected', 'about 300'])
      await expect(names.filter({ hasText: name }), name).toHaveCount(1)
    await expect(stage.locator('.readings .km')).toHaveText('')
    await expect(stage.locator('.legend .crate + span')).toHaveText(/no details/)
  })

test('without scripts the step has the same words in its still, and 300 open marks', async ({ request }) => {
  const still = await (await request.get('/step/weight')).text()
  const [, path = ''] = still.match(/src="(\/still\/weight[^"]+light[^"]*\.svg)"/) ?? []
  const svg = await (await request.get(path)).text()
  expect(svg).toContain('about 300 containers, kind')
  expect(svg).toContain('Gen. Milley expected')
})
