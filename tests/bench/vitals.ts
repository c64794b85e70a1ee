/** What a reader waits for, in milliseconds since navigation, observed inside the page. */
import type { Page } from '@playwright/test'

export type Vitals = {
  readonly fcp: number
  readonly lcp: number
  readonly tbt: number
  readonly cls: number
}

declare global {
  interface Window {
    benchEntries?: PerformanceEntry[]
  }
}

/** Has to be called before the page is opened. */
export function observeVitals(page: Page) {
  return page.addInitScript(() => {
    const entries: PerformanceEntry[] = []
    window.benchEntries = entries
    for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift']) {
      new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type, buffered: true })
    }
  })
}

/**
 * TBT is the part over 50 ms of each long task after FCP, up to now (web.dev/articles/tbt); CLS is the sum of all
 * shifts without a touch before them, which is never less than the standard's worst window.
 */
export function readVitals(page: Page): Promise<Vitals> {
  return page.evaluate(() => {
    const entries = window.benchEntries ?? []
    const of = (type: string) => entries.filter(({ entryType }) => entryType === type)
    const fcp = of('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? 0
    const lcp = of('largest-contentful-paint').at(-1)?.startTime ?? 0
    const blocking = of('longtask').map(({ startTime, duration }) => {
      return Math.max(0, startTime + duration - Math.max(startTime, fcp) - 50)
    })
    // TypeScript's own library does not know the entries of layout shifts.
    const shifts = of('layout-shift') as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]
    const moved = shifts.filter(({ hadRecentInput }) => !hadRecentInput).map(({ value }) => value)
    const total = (values: number[]) => values.reduce((a, b) => a + b, 0)
    return { fcp, lcp, tbt: total(blocking), cls: total(moved) }
  })
}
