/** JavaScript on the wire until the live map moves, by package, beside the empty page's. */
import { readFileSync } from 'node:fs'
import { type Lab, type Site, withPage } from '../lab'
import type { Measure } from '../measure'
import { charactersByPackage, sourceMap } from '../packages'
import { sum } from '../statistics'
import { scrollThrough, waitForLive } from '../story'
import { kB } from '../table'
import { mapOf } from '../weigh'
import { type Arrival, gzipBytes, recordArrivals } from '../wire'

type Weights = { readonly byPackage: ReadonlyMap<string, number>; readonly live: boolean }

export const script: Measure = {
  name: 'script',
  title: 'JavaScript until the live map moves, gzip',
  run: async (lab) => {
    const ours = await weigh(lab, lab.story)
    const empty = await weigh(lab, lab.empty)
    const rows = compare(ours, empty)
    const total = (weights: Weights) => kB(sum([...weights.byPackage.values()]))
    const own = total(ours) - total(empty)
    return {
      tables: [
        {
          head: ['package', 'kB, story', 'kB, empty page', 'kB, our own'],
          rows: [...rows, ['all', total(ours), total(empty), own]],
        },
      ],
      notes: [
        'Split by source map: a package gets its share of the characters of each chunk, times the chunk’s gzip size.',
        ...(ours.live ? [] : ['The live painter never came, so this is the JavaScript of the load alone.']),
      ],
      figures: { ownScript: ours.live ? own : undefined },
    }
  },
}

/** Bytes of gzip by package. */
function weigh({ browser, story }: Lab, site: Site): Promise<Weights> {
  return withPage(browser, async (page) => {
    const arrived = recordArrivals(page)
    await page.goto(site.url, { waitUntil: 'load' })
    const live = site === story && (await waitForLive(page))
    await scrollThrough(page, { stepPx: 40, maxFrames: 30 })
    await page.waitForTimeout(1000)
    const byPackage = new Map<string, number>()
    for (const arrival of (await arrived()).filter(({ kind }) => kind === 'script')) {
      for (const [name, bytes] of split(arrival, site))
        byPackage.set(name, (byPackage.get(name) ?? 0) + bytes)
    }
    return { byPackage, live }
  })
}

function split(arrival: Arrival, site: Site): [name: string, bytes: number][] {
  const text = arrival.body.toString()
  const bytes = gzipBytes(arrival.body)
  const path = mapOf(arrival, site)
  if (!path) return [['unmapped', bytes]]
  const counts = [...charactersByPackage(text, sourceMap.parse(JSON.parse(readFileSync(path, 'utf8'))))]
  const characters = sum(counts.map(([, count]) => count))
  return counts.map(([name, count]) => [name, (bytes * count) / characters])
}

/** The heaviest of our own first. */
function compare(ours: Weights, empty: Weights) {
  const names = [...new Set([...ours.byPackage.keys(), ...empty.byPackage.keys()])]
  return names
    .map((name) => {
      const [a, b] = [kB(ours.byPackage.get(name) ?? 0), kB(empty.byPackage.get(name) ?? 0)]
      return [name, a, b, a - b] as const
    })
    .sort(([, , , a], [, , , b]) => b - a)
}
