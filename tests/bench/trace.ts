/** How long the main thread works for each frame, read from a trace of the browser. */
import type { Browser, Page } from '@playwright/test'
import { z } from 'zod'

const event = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  pid: z.number(),
  tid: z.number(),
})
const trace = z.object({ traceEvents: z.array(event) })

const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline']

/** Milliseconds of main-thread tasks in each frame while `ride` marks its frames with `bench:frame`. */
export async function frameWork(
  browser: Browser,
  page: Page,
  ride: () => Promise<unknown>,
): Promise<number[]> {
  await browser.startTracing(page, { categories })
  await ride()
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()))
  const marks = traceEvents.filter(({ name }) => name === 'bench:frame').sort((a, b) => a.ts - b.ts)
  const [first] = marks
  const tasks = traceEvents
    .filter(
      ({ name, ph, pid, tid }) => name === 'RunTask' && ph === 'X' && pid === first?.pid && tid === first.tid,
    )
    .sort((a, b) => a.ts - b.ts)
  return sumBetween(
    marks.map(({ ts }) => ts),
    tasks,
  )
}

/** A frame's task begins just before its mark, so tasks count for the mark that follows their start. Both are sorted. */
function sumBetween(marks: readonly number[], tasks: readonly { ts: number; dur: number }[]): number[] {
  const work = marks.map(() => 0)
  let frame = 0
  for (const { ts, dur } of tasks) {
    while (frame < marks.length && (marks[frame] ?? 0) < ts) frame++
    if (frame < work.length) work[frame] = (work[frame] ?? 0) + dur / 1000
  }
  return work.slice(1)
}
