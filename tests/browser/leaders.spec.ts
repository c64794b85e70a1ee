import { expect, test } from '@playwright/test'
import { jumpTo, openLive, scrubbed } from './story'

/** What the map says of a place itself, beside the story's text. */
const said = [
  ['summit', ['12 September: the ship arrives, by the U.S. account']],
  ['unknown', ['The train’s path was not disclosed', 'The ship’s path was not disclosed']],
] as const

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [820, 1180],
  [1440, 900],
] as const)
  test(`at ${width} x ${height} what is said of a place stands whole at a line that leads there`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openLive(page)
    for (const [slug, texts] of said) {
      await jumpTo(page, slug, scrubbed(slug, 1))
      const notes = await page.evaluate(() => {
        const stage = document.getElementById('stage')?.getBoundingClientRect() ?? new DOMRect()
        return [...document.querySelectorAll<HTMLElement>('#stage .label.leader')]
          .filter((note) => getComputedStyle(note).visibility === 'visible')
          .map((note) => {
            const [place, text] = [
              note.getBoundingClientRect(),
              note.firstElementChild?.getBoundingClientRect(),
            ]
            return {
              text: note.textContent.replace(/\s+/g, ' ').trim(),
              reaches: text && place.x >= text.left - 1 && place.x <= text.right + 1,
              whole: text && text.left >= stage.left && text.right <= stage.right,
            }
          })
      })
      expect.soft(notes.map(({ text }) => text).sort(), slug).toEqual([...texts].sort())
      for (const note of notes) expect.soft(note, slug).toMatchObject({ reaches: true, whole: true })
    }
  })
