/** What a reader on a slow phone waits for, beside the empty page: the two alternate, so that both see the same machine. */
import { type Line, openCdn } from '../cdn'
import { type Lab, withPage } from '../lab'
import type { Measure } from '../measure'
import { median } from '../statistics'
import { slowDown } from '../story'
import { observeVitals, readVitals, type Vitals } from '../vitals'

const slowed = 4

/**
 * Slow 4G: 1.6 Mbit/s down, 150 ms there and back. This line knows no handshakes, so Lighthouse's factors stand in
 * for these: 3.75 on the latency, 0.9 on the throughput.
 */
const slow4G: Line = { delayMs: 150 * 3.75, bytesPerMs: (1600 / 8) * 0.9 }

export const loading: Measure = {
  name: 'loading',
  title: `Loading on slow 4G, CPU slowed ${slowed}x, medians, ms`,
  run: async (lab) => {
    const ours: Vitals[] = []
    const empty: Vitals[] = []
    const story = await openCdn(lab.story.url, slow4G)
    const floorSite = await openCdn(lab.empty.url, slow4G)
    // The first visit of each fills the memory that the others are served from.
    for (let i = lab.amount(-1, 0); i < lab.visits; i++) {
      const floor = await visit(lab, floorSite.url)
      const mine = await visit(lab, story.url)
      if (i < 0) continue
      empty.push(floor)
      ours.push(mine)
    }
    story.close()
    floorSite.close()
    const [mine, floor] = [medians(ours), medians(empty)]
    const rows = (['fcp', 'lcp', 'tbt'] as const).map((key) => [
      key.toUpperCase(),
      Math.round(mine[key]),
      Math.round(floor[key]),
      ratio(mine[key], floor[key])?.toFixed(2),
      ours.map((vitals) => Math.round(vitals[key])).join(' '),
      empty.map((vitals) => Math.round(vitals[key])).join(' '),
    ])
    const shifts = (all: Vitals[]) => all.map(({ cls }) => cls.toFixed(3)).join(' ')
    const cls = ['CLS', mine.cls.toFixed(3), floor.cls.toFixed(3), '-', shifts(ours), shifts(empty)]
    return {
      tables: [
        { head: ['', 'story', 'empty page', 'ratio', 'story, each', 'empty, each'], rows: [...rows, cls] },
      ],
      notes: [
        'Both come as from a CDN: from memory, brotli, packet by packet. TBT runs from FCP to load + 5 s.',
      ],
      figures: { lcp: ratio(mine.lcp, floor.lcp), tbt: ratio(mine.tbt, floor.tbt) },
    }
  },
}

function visit({ browser, amount }: Lab, url: string): Promise<Vitals> {
  return withPage(browser, async (page) => {
    await slowDown(page, slowed)
    await observeVitals(page)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(amount(5000, 500))
    return readVitals(page)
  })
}

function medians(all: readonly Vitals[]): Vitals {
  const of = (key: keyof Vitals) => median(all.map((vitals) => vitals[key])) ?? 0
  return { fcp: of('fcp'), lcp: of('lcp'), tbt: of('tbt'), cls: of('cls') }
}

/** Undefined where the empty page has nothing to compare with. */
const ratio = (ours: number, floor: number) => (floor > 0 ? ours / floor : undefined)
