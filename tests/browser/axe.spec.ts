import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { openLive } from './story'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What another theme can change. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Axe on the page of the story, or of a step: there it leaves out what is the story's page word for word. */
function axeOn(page: Page, path: string): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode() // there are no frames to go into
  const slug = path.split('/')[2]
  // The first step has the heading of level 1.
  return slug ? axe.exclude(`.steps > section:not(#opening, #${slug}) .panel`).exclude('.notes') : axe
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`)
}

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`axe finds no violation on the story and three of its steps, live and without motion, light and dark, at ${width} x ${height}`, async ({
    page,
  }) => {
    test.slow() // four pages in two themes, and axe reads every node of each
    await page.setViewportSize({ width, height })
    for (const path of ['/', '/step/dunay', '/step/rail', '/step/unknown']) {
      const reducedMotion = path === '/step/rail' ? 'reduce' : 'no-preference'
      await page.emulateMedia({ reducedMotion, colorScheme: 'light' })
      await openLive(page, path)
      expect.soft(await violations(axeOn(page, path).withTags(rules)), path).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await violations(axeOn(page, path).withRules(colourRules)), `${path}, dark`).toEqual([])
    }
  })
