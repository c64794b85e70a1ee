// What readers cost on a host that serves by functions: which output answered each request, and whether the host's cache may keep it.
import type { Page, Response } from '@playwright/test'
import { sum } from '../../bench/statistics'
import { kB } from '../../bench/table'
import { brotliBytes, kindOf } from '../../bench/wire'
import { answeredBy, answerNumber } from './host'

export interface Answered {
  readonly number: string
  readonly path: string
  /** What has run: `prerender` and `static` are files on the host's network, all else costs a run. */
  readonly by: readonly string[]
  /** Whether it runs again for the next reader, however often it has run before. */
  readonly always: boolean
  /** After brotli. */
  readonly bytes: number
}

export interface Cost {
  readonly requests: number
  /** Addresses that were asked for more than once. */
  readonly repeated: readonly string[]
  readonly kB: number
  /** Addresses whose answer is made by a function when no cache holds it. */
  readonly functions: readonly string[]
  /** Of these, those that run for every reader. */
  readonly always: readonly string[]
}

/** Starts noting what the site answers to a page and its frames. The returned function gives what it has cost so far. */
export function recordCost(page: Page, site: string): () => Promise<Cost> {
  const answers: Promise<Answered>[] = []
  page.on('response', (response) => {
    if (!response.url().startsWith(site)) return
    const answer = read(response)
    answer.catch(() => undefined) // whoever asks for the cost is told; a test may end before the last answer does
    answers.push(answer)
  })
  return async () => costOf(await Promise.all(answers))
}

/** The cost of answers, each counted once: what comes from the browser's own cache costs nothing. */
export function costOf(all: readonly Answered[]): Cost {
  const answers = [...new Map(all.map((answered) => [answered.number, answered])).values()]
  const run = answers.filter(({ by }) => by.some((name) => name !== 'static' && name !== 'prerender'))
  const paths = answers.map(({ path }) => path)
  return {
    requests: answers.length,
    repeated: paths.filter((path, i) => paths.indexOf(path) !== i),
    kB: kB(sum(answers.map(({ bytes }) => bytes))),
    functions: run.map(({ path }) => path),
    always: run.filter(({ always }) => always).map(({ path }) => path),
  }
}

async function read(response: Response): Promise<Answered> {
  await response.finished()
  const headers = await response.allHeaders()
  return answered(new URL(response.url()), headers, await response.body())
}

export function answered(url: URL, headers: Readonly<Record<string, string>>, body: Buffer): Answered {
  const by = (headers[answeredBy] ?? '').split(', ')
  return {
    number: headers[answerNumber] ?? '',
    path: url.pathname + url.search,
    by,
    // Middleware comes before the cache; the cache keeps what says `s-maxage`.
    always: by.includes('middleware') || !/s-maxage=[1-9]/.test(headers['cache-control'] ?? ''),
    bytes: brotliBytes({ kind: kindOf(headers['content-type'] ?? ''), url, body }),
  }
}
