/** What a page waits for beside many cards, and how long the first card of a process takes. */
import { serve } from '../lab'
import type { Measure } from '../measure'
import { median } from '../statistics'

const asked = 50
const pages = 10

export const cardCrowd: Measure = {
  name: 'card-crowd',
  title: `${asked} cards that no cache has, asked for at once`,
  run: async () => {
    const { site, server } = await serve('story', '.')
    try {
      const [first] = await timed(new URL('og/at/1', site.url))
      await timed(new URL('step/rail', site.url))
      const start = performance.now()
      const crowd = Array.from({ length: asked }, (_, i) => timed(new URL(`og/at/${100 + 7 * i}`, site.url)))
      const waits: number[] = []
      for (let i = 0; i < pages; i += 1) waits.push((await timed(new URL('step/rail', site.url)))[0])
      const pagesMs = performance.now() - start
      const answers = await Promise.all(crowd)
      const count = (wanted: number) => answers.filter(([, status]) => status === wanted).length
      return {
        tables: [
          {
            head: ['', ''],
            rows: [
              ['first card of the process, ms', first],
              ['page in memory, median of ten, ms', median(waits)],
              ['the slowest of the ten, ms', Math.max(...waits)],
              ['the ten pages together, ms', pagesMs],
              ['all cards, ms', Math.max(...answers.map(([ms]) => ms))],
              ['cards drawn', count(200)],
              ['turned away (503)', count(503)],
            ],
          },
        ],
        notes: ['The pages are asked for one after another while the cards are drawn.'],
        figures: { cardCrowd: median(waits) },
      }
    } finally {
      server.kill()
    }
  },
}

async function timed(url: URL): Promise<[ms: number, status: number]> {
  const start = performance.now()
  const response = await fetch(url)
  await response.arrayBuffer()
  return [performance.now() - start, response.status]
}
