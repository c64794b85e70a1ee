import { expect, type Page, test } from '@playwright/test'
import { openLive, settle, slugs } from './story'

/** The middle of a link of the step that is read, with whether a tap there meets it and how high it stands on the screen. */
function placeOfLink(page: Page, slug: string, name: 'Next step' | 'Previous step') {
  return page.evaluate(
    ([slug, name]) => {
      const link = document.querySelector(`#${slug} a[aria-label^="${name}"]`)
      const { left, top, width, height } = link?.getBoundingClientRect() ?? new DOMRect()
      const [x, y] = [left + width / 2, top + height / 2]
      // A text that is longer than its step's scroll stands 9 px higher, under the map's edge.
      const edges = [
        [left + 2, top + 10],
        [left + width - 2, top + height - 2],
      ] as const
      const hit = edges.every(([x, y]) => document.elementFromPoint(x, y) === link)
      const stage = document.getElementById('stage')?.getBoundingClientRect()
      return { x, y, width, height, hit, onMap: y < (stage?.bottom ?? 0) }
    },
    [slug, name] as const,
  )
}

for (const motion of ['no-preference', 'reduce'] as const)
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 568 },
  ])
    test.describe(`${viewport.width} px wide, with motion: ${motion}`, () => {
      test.use({ viewport, contextOptions: { reducedMotion: motion } })

      test('a thumb goes through the story and back at one place of the screen, off the map', async ({
        page,
      }) => {
        await openLive(page)
        // The first step begins above, with the page.
        for (const [name, way] of [
          ['Next step', slugs.slice(1)],
          ['Previous step', slugs.slice(0, -1).toReversed()],
        ] as const) {
          const places: { x: number; y: number }[] = []
          for (const slug of way) {
            const now = (await page.locator('#stage').getAttribute('data-step')) ?? ''
            const { x, y, width, height, hit, onMap } = await placeOfLink(page, now, name)
            expect.soft({ hit, onMap }, now).toEqual({ hit: true, onMap: false })
            expect.soft(Math.min(width, height), now).toBeGreaterThanOrEqual(44)
            if (now !== slugs[0] && now !== slugs.at(-1)) places.push({ x, y })
            await page.touchscreen.tap(x, y)
            await expect(page.locator('#stage')).toHaveAttribute('data-step', slug)
            await expect(page.locator(`#${slug}`)).toBeFocused()
            await settle(page)
          }
          for (const { x, y } of places) {
            expect.soft(Math.abs(x - (places[0]?.x ?? 0)), name).toBeLessThan(1)
            expect.soft(Math.abs(y - (places[0]?.y ?? 0)), name).toBeLessThan(10)
          }
        }
      })
    })

test('no word of the ways on stands in the text, which is read and copied without them', async ({ page }) => {
  await page.goto('/')
  expect(await page.locator('.turn').allTextContents()).toEqual(slugs.map(() => ''))
})
