import { expect, type Page, test } from '@playwright/test'
import { groundWhole, withoutRelief } from './late-layers'
import {
  addStyles,
  difference,
  jumpTo,
  openLive,
  type Picture,
  pictureOf,
  type Rgb,
  scrubbed,
  settle,
  slugs,
} from './story'

/** A text that stands on the map, in CSS px of the screen. */
interface Text {
  readonly text: string
  readonly colour: Rgb
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The texts on the map that can be seen now. */
function textsOnMap(page: Page): Promise<Text[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll(
      '.label > span, .readings span, .scale span, .legend li, .lead-date, .lead-calendar li, .lead-calendar b',
    )
    return [...all].flatMap((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const { x, y, width, height } = range.getBoundingClientRect()
      const shown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      if (!shown || width * height === 0) return []
      const [r = 0, g = 0, b = 0] =
        getComputedStyle(element)
          .color.match(/[\d.]+/g)
          ?.map(Number) ?? []
      // color-mix() is told in shares of one, all else in levels of 255.
      const levels = getComputedStyle(element).color.startsWith('color(') ? 255 : 1
      const colour = [r * levels, g * levels, b * levels] as const
      return [{ text: element.textContent ?? '', colour, x, y, width, height }]
    })
  })
}

/** The contrast ratio of two colours (WCAG 2.2, "relative luminance" and "contrast ratio"): 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [r = 0, g = 0, b = 0] = colour.map((level) => {
      const share = level / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/**
 * The contrast of a text to what lies under its letters and within a CSS px of them, as the weakest twentieth of
 * those pixels has it. `bare` is the same picture with the letters taken out and their haloes left.
 */
function contrastOf({ colour, ...box }: Text, set: Picture, bare: Picture, ratio: number): number {
  const at = (picture: Picture, x: number, y: number): Rgb => {
    const i = 4 * (y * picture.width + x)
    return [picture.data[i] ?? 0, picture.data[i + 1] ?? 0, picture.data[i + 2] ?? 0]
  }
  const isLetter = (x: number, y: number) =>
    at(set, x, y).some((level, i) => Math.abs(level - (at(bare, x, y)[i] ?? 0)) > 24)
  const found: number[] = []
  for (let y = Math.ceil(box.y * ratio); y < (box.y + box.height) * ratio; y += 1)
    for (let x = Math.ceil(box.x * ratio); x < (box.x + box.width) * ratio; x += 1) {
      const near = [-ratio, 0, ratio].some((dx) => [-ratio, 0, ratio].some((dy) => isLetter(x + dx, y + dy)))
      if (near) found.push(contrast(colour, at(bare, x, y)))
    }
  found.sort((a, b) => a - b)
  return found[Math.floor(found.length / 20)] ?? 0
}

/** A phone, and a wide screen, whose type is larger and for which a device pixel to each CSS px is enough to measure. */
const screens = [
  { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1, isMobile: false },
] as const

for (const colorScheme of ['light', 'dark'] as const)
  for (const screen of screens)
    test.describe(`in the ${colorScheme} theme at ${screen.viewport.width} px`, () => {
      test.use({ colorScheme, ...screen })

      test('every text on the map has a contrast of 4.5 and more to what is around it, in every step', async ({
        page,
      }) => {
        test.slow() // every pixel of 28 pictures is looked at
        await openLive(page)
        // Relief, depths and rivers lie under the names, and come when the reader moves the map.
        await page.evaluate(() => scrollBy(0, 60))
        const whole = page.locator(`#stage ${groundWhole}`)
        await whole.waitFor({ state: 'attached' })
        const { weak, seen } = await weakTexts(page)
        expect(seen).toBeGreaterThan(60)
        expect(weak).toEqual([])
      })
    })

/** The texts of all steps with less contrast than 4.5, and how many there are in all. */
async function weakTexts(page: Page): Promise<{ weak: string[]; seen: number }> {
  const ratio = await page.evaluate(() => devicePixelRatio)
  const stage = (await page.locator('#stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const weak: string[] = []
  let seen = 0
  // Every second step and then the others, so that each is a jump and no time goes into gliding.
  for (const slug of slugs.toSorted((a, b) => (slugs.indexOf(a) % 2) - (slugs.indexOf(b) % 2))) {
    await jumpTo(page, slug, scrubbed(slug, slug === 'rail' ? 0.6 : 1))
    const texts = (await textsOnMap(page)).map((text) => ({ ...text, x: text.x - stage.x }))
    const set = await pictureOf(page, stage)
    const unset = await addStyles(page, '#stage * { -webkit-text-fill-color: transparent !important }')
    const bare = await pictureOf(page, stage)
    await unset()
    for (const text of texts) {
      const measured = contrastOf(text, set, bare, ratio)
      seen += 1
      if (measured < 4.5) weak.push(`${slug}: ${text.text}, ${measured.toFixed(2)}`)
    }
  }
  return { weak, seen }
}

test('a reader who asks for more contrast in the middle of the story has it on the map at once', async ({
  page,
  context,
}) => {
  await withoutRelief(context)
  const rest = scrubbed('disclosure', 0.5)
  await openLive(page)
  await jumpTo(page, 'disclosure', rest)
  const stage = (await page.locator('#stage').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const before = await pictureOf(page, stage)
  await page.emulateMedia({ contrast: 'more' })
  await settle(page)
  const changed = await pictureOf(page, stage)

  const other = await context.newPage()
  await other.emulateMedia({ contrast: 'more' })
  await openLive(other)
  await jumpTo(other, 'disclosure', rest)
  const opened = await pictureOf(other, stage)
  expect(difference(before, opened, 24)).toBeGreaterThan(0.005)
  expect(difference(changed, opened, 24)).toBeLessThan(0.001)
})
