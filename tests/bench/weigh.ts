/** What one page fetches until its map is live, or until it is quiet where it has no live map. */
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import type { PageBudget } from './budgets'
import { type Site, withPage } from './lab'
import { repeated } from './repeated'
import { sum } from './statistics'
import { kB } from './table'
import { type Arrival, brotliBytes, kinds, recordArrivals } from './wire'

/** Undefined where the site has no such page. */
export function weigh(
  browser: Browser,
  site: Site,
  path: string,
): Promise<(PageBudget & { readonly doubled: string[] }) | undefined> {
  return withPage(browser, async (page) => {
    const arrived = recordArrivals(page)
    const answer = await page.goto(new URL(path, site.url).href, { waitUntil: 'load' })
    if (!answer?.ok()) return undefined
    const live = page.locator('#stage[data-painter=live]')
    if (await page.locator('#stage').count()) await live.waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    const arrivals = await arrived()
    const weight = (kind: Arrival['kind']) =>
      kB(sum(arrivals.filter((arrival) => arrival.kind === kind).map(brotliBytes)))
    return {
      ...(Object.fromEntries(kinds.map((kind) => [kind, weight(kind)])) as Record<Arrival['kind'], number>), // all kinds
      requests: arrivals.length,
      elements: await page.evaluate(() => document.querySelectorAll('*').length),
      doubled: repeated(arrivals.flatMap((arrival) => mapOf(arrival, site) ?? [])),
    }
  })
}

/** The source map of a script of the build, as a path; undefined for what is no script or has none. */
export function mapOf({ url, kind, body }: Arrival, site: Site): string | undefined {
  const name = kind === 'script' && body.toString().match(/\/\/# sourceMappingURL=(\S+)/)?.[1]
  return name ? join(site.buildFolder, url.pathname.replace('/_next/', ''), '..', name) : undefined
}
