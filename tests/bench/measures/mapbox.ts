/** What Mapbox's map costs where there is a token: bytes, the time to its first frame, and frames beside the live painter's. */
import { spawn } from 'node:child_process'
import { chromium, type Page } from '@playwright/test'
import { findBrowser, launchArgs, softwareWebGl } from '../../../.ci/browser'
import { ensureBuild, siteWithMapbox, standInPort } from '../../../.ci/build'
import { answering } from '../../../.ci/port'
import { root } from '../../../.ci/shell'
import { serve, withPage } from '../lab'
import type { Measure } from '../measure'
import { intervals, median, quantile, sum } from '../statistics'
import { scrollThrough, waitForLive } from '../story'
import { kB } from '../table'
import { brotliBytes, recordArrivals } from '../wire'

type Painter = 'live' | 'mapbox'

interface Visit {
  /** Until the painter's first frame. */
  readonly ms: number
  /** Scripts and styles until then. */
  readonly kB: number
  /** Between the frames of a scroll, in ms. */
  readonly frames: readonly number[]
}

export const mapbox: Measure = {
  name: 'mapbox',
  title: 'Mapbox’s map, against a stand-in of its service',
  run: async ({ amount }) => {
    if (!ensureBuild(siteWithMapbox)) throw new Error('The build failed.')
    const standIn = spawn('npx', ['tsx', 'tests/mapbox/stand-in.ts'], {
      cwd: root,
      stdio: 'ignore',
      detached: true,
    })
    const { site, server } = await serve('with a token', '.', siteWithMapbox.output)
    const browser = await chromium.launch({
      executablePath: findBrowser()?.path ?? '',
      args: [...launchArgs, ...softwareWebGl],
    })
    try {
      await answering(`http://localhost:${standInPort}/styles/v1/mapbox/light-v11`)
      const frames = amount(300, 3)
      const visits: Record<Painter, Visit> = {
        live: await withPage(browser, (page) => visit(page, site.url, 'live', frames)),
        mapbox: await withPage(browser, (page) => visit(page, site.url, 'mapbox', frames)),
      }
      return {
        tables: [
          {
            head: ['painter', 'first frame, ms', 'scripts and styles, kB', 'frame interval median', '95th'],
            rows: Object.entries(visits).map(([painter, { ms, kB, frames }]) => [
              ...[painter, ms, kB],
              ...[median(frames), quantile(frames, 0.95)],
            ]),
          },
        ],
        notes: [
          'Bytes are brotli, without tiles, which are Mapbox’s. The still has no frames: it is there and stays.',
          'WebGL is drawn by the processor here: compare with care.',
        ],
        figures: { mapboxScript: visits.mapbox.kB - visits.live.kB },
      }
    } finally {
      await browser.close()
      server.kill()
      if (standIn.pid) process.kill(-standIn.pid)
    }
  },
}

async function visit(page: Page, url: string, painter: Painter, maxFrames: number): Promise<Visit> {
  if (painter === 'live')
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 1 }))
  const arrived = recordArrivals(page)
  const start = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  await waitForLive(page)
  await page.locator(`#stage[data-painter=${painter}]`).waitFor({ state: 'attached', timeout: 60_000 })
  const ms = Math.round(performance.now() - start)
  const scripts = (await arrived()).filter(({ kind }) => kind === 'script' || kind === 'style')
  const { times } = await scrollThrough(page, { stepPx: 40, maxFrames })
  return { ms, kB: kB(sum(scripts.map(brotliBytes))), frames: intervals(times) }
}
