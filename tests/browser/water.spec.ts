import { expect, type Page, test } from '@playwright/test'
import { projection } from '@/data/sheet/projection'
import type { Slug } from '@/data/steps'
import { watersShown } from './late-layers'
import { apart, colourOf, expected, groundAt, jumpTo, openLive, scrubbed } from './story'

/** Goes to a place of the story and waits until rivers and depths are there. */
async function goTo(page: Page, slug: Slug, share: number) {
  await jumpTo(page, slug, scrubbed(slug, share))
  await page.locator(watersShown).waitFor({ state: 'attached' })
  return expected(page, slug, scrubbed(slug, share))
}

const riverNames = (page: Page) =>
  page.locator('#stage .label.river').evaluateAll((labels) =>
    labels
      .filter((label) => label.checkVisibility({ visibilityProperty: true }))
      .map((label) => ({
        text: label.textContent?.trim() ?? '',
        box: label.firstElementChild?.getBoundingClientRect().toJSON() as DOMRect,
      })),
  )

test('the railway crosses rivers that have their names, and no river’s name lies on another name', async ({
  page,
}) => {
  await openLive(page)
  const seen = new Set<string>()
  for (const share of [0.2, 0.45, 0.75, 0.9]) {
    await goTo(page, 'rail', share)
    const others = await page
      .locator('#stage .label:not(.river)')
      .evaluateAll((labels) =>
        labels
          .filter((label) => label.checkVisibility({ visibilityProperty: true }))
          .map((label) => label.firstElementChild?.getBoundingClientRect().toJSON() as DOMRect),
      )
    const names = await riverNames(page)
    for (const { text, box } of names) {
      seen.add(text)
      for (const other of others) {
        const apartX = box.x >= other.x + other.width || other.x >= box.x + box.width
        const apartY = box.y >= other.y + other.height || other.y >= box.y + box.height
        expect(apartX || apartY, `${text} at ${share}`).toBe(true)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(3)
})

test('the wide views name no river: the journey is their subject', async ({ page }) => {
  await openLive(page)
  await goTo(page, 'disclosure', 0)
  expect(await riverNames(page)).toEqual([])
})

test('the ship leaves the shelf: the sea darkens by steps from Najin outwards', async ({ page }) => {
  await openLive(page)
  const { at } = await goTo(page, 'crossing', 0.5)
  const toneAt = async (lon: number, lat: number) => groundAt(page, at(projection([lon, lat]) ?? [0, 0]))
  const [shelf, slope, deep] = [
    await toneAt(130.45, 42.2),
    await toneAt(131.6, 42.25),
    await toneAt(131.4, 41.8),
  ]
  expect(apart(shelf, await colourOf(page, 'sea'))).toBeLessThan(3)
  expect(shelf[0]).toBeGreaterThan(slope[0] + 3)
  expect(slope[0]).toBeGreaterThanOrEqual(deep[0])
})
