/** Everything that the story fetches: five seconds after the load, and after a scroll to its end. */

import { type Lab, withPage } from '../lab'
import type { Measure } from '../measure'
import { sum } from '../statistics'
import { scrollThrough } from '../story'
import { kB } from '../table'
import { type Arrival, brotliBytes, type Kind, kinds, recordArrivals } from '../wire'

export const wire: Measure = {
  name: 'wire',
  title: 'Everything on the wire, brotli',
  run: async (lab) => {
    const { loaded, scrolled, elements } = await visit(lab)
    const rows = kinds.map((kind) => [kind, ...totals(loaded, [kind]), ...totals(scrolled, [kind])])
    const [withFonts, withFontsCount] = totals(loaded, kinds)
    const [afterScroll, afterScrollCount] = totals(scrolled, kinds)
    const [fonts] = totals(loaded, ['font'])
    return {
      tables: [
        {
          head: ['kind', 'kB, load + 5 s', 'requests', 'kB, scrolled', 'requests'],
          rows: [...rows, ['all', withFonts, withFontsCount, afterScroll, afterScrollCount]],
        },
      ],
      notes: [`DOM elements at load + 5 s: ${elements}.`],
      figures: { wireLoad: withFonts - fonts, wireLoadFonts: withFonts, wireScrolled: afterScroll },
    }
  },
}

function visit({ browser, story }: Lab) {
  return withPage(browser, async (page) => {
    const arrived = recordArrivals(page)
    await page.goto(story.url, { waitUntil: 'load' })
    await page.waitForTimeout(5000)
    const loaded = await arrived()
    const elements = await page.evaluate(() => document.querySelectorAll('*').length)
    await scrollThrough(page, { stepPx: 120, maxFrames: 3000 })
    await page.waitForTimeout(2000)
    return { loaded, scrolled: await arrived(), elements }
  })
}

function totals(arrivals: readonly Arrival[], wanted: readonly Kind[]): [kB: number, requests: number] {
  const those = arrivals.filter(({ kind }) => wanted.includes(kind))
  return [kB(sum(those.map(brotliBytes))), those.length]
}
