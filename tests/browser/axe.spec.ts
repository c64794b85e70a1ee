import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { openLive } from './story'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
  ] as const)
    test.describe(`${width} x ${height}, ${colorScheme}`, () => {
      test.use({ colorScheme, viewport: { width, height } })

      test('axe finds no violation on the story and three of its steps, live and without motion', async ({
        page,
      }) => {
        test.slow() // four pages, and axe reads every node of each
        for (const path of ['/', '/step/dunay', '/step/rail', '/step/unknown']) {
          await page.emulateMedia({ reducedMotion: path === '/step/rail' ? 'reduce' : 'no-preference' })
          await openLive(page, path)
          const axe = new AxeBuilder({ page }).withTags(rules).setLegacyMode() // there are no frames to go into
          // The rest of a step's page is the story's page word for word. The first step has the heading of level 1.
          const slug = path.split('/')[2]
          if (slug) axe.exclude(`.steps > section:not(#opening, #${slug}) .panel`).exclude('.notes')
          const { violations } = await axe.analyze()
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)
          expect.soft(found, path).toEqual([])
        }
      })
    })
