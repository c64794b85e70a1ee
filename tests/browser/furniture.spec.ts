import { expect, type Page, test } from '@playwright/test'
import { jumpTo, openLive, slugs } from './story'

/** What stands around the map: texts by their letters, the rest by its box. */
const texts = '.stop, .readings .date, .readings .km, .legend li, .step-nav .now'
const boxes = '.scale, .locator, .motion svg, #stage .explore button'

/** Which two of them lie on each other, and by how many CSS px. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate(
    ([texts, boxes]) => {
      const lettersOf = (element: Element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return range.getBoundingClientRect()
      }
      const seen = (element: Element) => {
        const { visibility, opacity, fontSize } = getComputedStyle(element)
        return visibility === 'visible' && Number(opacity) > 0.05 && fontSize !== '0px'
      }
      const of = (selector: string) => [...document.querySelectorAll(selector)].filter(seen)
      const parts = [
        ...of(texts).map((text) => ({ name: text.textContent, box: lettersOf(text) })),
        ...of(boxes).map((part) => ({ name: part.getAttribute('class'), box: part.getBoundingClientRect() })),
      ].filter(({ box }) => box.width * box.height > 0)
      return parts.flatMap((a, i) =>
        parts.slice(i + 1).flatMap((b) => {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
          const inside = Math.min(across, down)
          return inside > 1 ? [`${a.name} | ${b.name}: ${inside.toFixed(1)} px`] : []
        }),
      )
    },
    [texts, boxes] as const,
  )
}

// A narrow news column and a tablet held upright are where two columns have the least room.
for (const [width, height] of [
  [320, 568],
  [700, 900],
  [844, 390],
  [900, 800],
] as const)
  test(`at ${width} x ${height} timeline, readings, legend, scale and buttons keep clear of each other in every step`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    for (const slug of slugs) {
      await jumpTo(page, slug, 1)
      expect.soft(await collisions(page), slug).toEqual([])
    }
  })
