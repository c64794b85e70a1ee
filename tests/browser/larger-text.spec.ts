import { expect, type Page, test } from '@playwright/test'
import { boxesOf, collisionsAmong } from './boxes'
import { addStyles } from './story'

const paths = ['/', '/embed', '/embed?step=rail', '/embed?layout=unrolled', '/embed/builder', '/nowhere']

/** Words of headings and texts that are broken, or cut off at a side, in a column that is not wide enough for them. */
function narrowColumns(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.querySelectorAll<HTMLElement>('main :is(p, h1, h2, label):not(.unseen)')
    return [...texts]
      .filter((text) => text.checkVisibility() && (text.textContent ?? '').length > 20)
      .filter((text) => {
        const { width, height } = text.getBoundingClientRect()
        return height > 0 && width < 4 * Number.parseFloat(getComputedStyle(text).fontSize)
      })
      .map((text) => text.textContent ?? '')
  })
}

for (const [size, widths] of [
  [200, [320, 700, 820]],
  [300, [390, 700, 1100]],
] as const)
  for (const width of widths)
    test(`with letters at ${size} %, ${width} px wide, no page is wider than its window and no column too narrow for words`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 })
      for (const path of paths) {
        await page.goto(path)
        await addStyles(page, `html { font-size: ${size}% !important }`)
        await page.evaluate(() => document.fonts.ready)
        const wide = () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        await expect.poll(wide, path).toBe(0)
        expect.soft(await narrowColumns(page), path).toEqual([])
      }
    })

test('with letters at 300 % the buttons of the step-by-step embed leave its counter alone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/embed')
  await addStyles(page, 'html { font-size: 300% !important }')
  const boxes = await boxesOf(page, { texts: '.bar p', parts: '.bar button' })
  expect(boxes).toHaveLength(3)
  expect(collisionsAmong(boxes)).toEqual([])
})
