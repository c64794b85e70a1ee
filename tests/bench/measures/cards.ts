/** What a share card weighs at the edge, and how long one takes beside cards without a map, in the same run. */
import { steps } from '@/data/steps'
import { askAt } from '../../browser/ask'
import { hostilePaths } from '../../browser/hostile'
import { edgeFunctions } from '../edge'
import type { Measure } from '../measure'
import { median, quantile } from '../statistics'
import { kB } from '../table'

export const cards: Measure = {
  name: 'cards',
  title: 'Share cards',
  run: async ({ story, empty, amount }) => {
    const functions = edgeFunctions(story.buildFolder)
    const times = await timeCards(new URL('og/', story.url), new URL('blank', empty.url), amount(40, 3))
    const ratio = (a: number[], b: number[]) => (median(a) ?? 0) / (median(b) ?? 1)
    return {
      tables: [
        {
          head: ['function at the edge', 'kB, gzip'],
          rows: functions.map(({ page, gzip }) => [page, kB(gzip)]),
        },
        {
          head: ['answer', 'median, ms', '95th', 'times blank', 'times text'],
          rows: Object.entries(times).map(([name, all]) => [
            name,
            median(all),
            quantile(all, 0.95),
            ratio(all, times.blank).toFixed(2),
            ratio(all, times.text).toFixed(2),
          ]),
        },
      ],
      notes: [
        'Drawn anew each time by `next start` but for “stored”; 1200 x 630 px, tall ones 1080 x 1920. Blank is paper alone, text is four lines on it; both are a route of the empty page.',
      ],
      figures: {
        cardBundle: Math.max(...functions.map(({ gzip }) => kB(gzip))),
        cardTime: ratio(times.card, times.blank),
        cardTallTime: ratio(times.tall, times['blank, tall']),
        cardStored: median(times.stored),
        cardKnown: median(times['not modified']),
        cardRefused: quantile(times.refused, 0.95),
      },
    }
  },
}

/** Milliseconds of each answer. Taken in turns, so that a slow moment of the machine meets all alike. */
async function timeCards(og: URL, blank: URL, samples: number) {
  const times = {
    ...{ card: [], text: [], blank: [], tall: [], 'blank, tall': [] },
    ...{ stored: [], 'not modified': [], refused: [] },
  } as Record<
    'card' | 'text' | 'blank' | 'tall' | 'blank, tall' | 'stored' | 'not modified' | 'refused',
    number[]
  >
  const { headers } = await fetch(new URL('rail', og), { method: 'HEAD' })
  const etag = headers.get('etag') ?? ''
  const condition = { 'if-none-match': etag }
  const stored = new URL(`rail/${etag.replaceAll('"', '')}.png`, og)
  for (let i = -3; i < samples; i += 1) {
    // A server keeps what it drew last, so each point of the journey is asked for once.
    const round = {
      card: await time(new URL(`at/${100 + 21 * (i + 3)}`, og)),
      text: await time(new URL('?text', blank)),
      blank: await time(blank),
      ...(await timeTall(steps[i + 3]?.slug)),
      stored: await time(stored),
      'not modified': await time(new URL('rail', og), condition),
      refused: await timeRefused(og.origin, hostilePaths[i + 3] ?? ''),
    }
    if (i < 0) continue // the first few warm the functions up
    for (const [name, ms] of Object.entries(round)) times[name as keyof typeof round].push(ms) // a literal's own keys
  }
  return times

  /** Of a step's tall card, which is drawn once and then kept: as often as there are steps. */
  async function timeTall(slug: string | undefined) {
    if (!slug) return {}
    return {
      tall: await time(new URL(`${slug}/tall`, og)),
      'blank, tall': await time(new URL('?tall', blank)),
    }
  }
}

async function time(url: URL, headers: Record<string, string> = {}): Promise<number> {
  const start = performance.now()
  const response = await fetch(url, { headers })
  await response.arrayBuffer()
  if (response.status >= 500) throw new Error(`${url} answers ${response.status}.`)
  return performance.now() - start
}

/** The path goes out as it is written: resolved against an address, some would lead to another host. */
async function timeRefused(site: string, path: string): Promise<number> {
  const start = performance.now()
  const { status } = await askAt(site, path)
  if (status >= 500) throw new Error(`${path} answers ${status}.`)
  return performance.now() - start
}
