// 30 mounts and unmounts, then minutes of scrolling: JS heap after collection, canvases, contexts.
import { chromium } from '@playwright/test'
import { endOfStory, scrollBy } from '../browser/story'

const minutes = Number(process.argv[2] ?? 0)
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--js-flags=--expose-gc'],
})
const ctx = await browser.newContext({
  viewport: { width: 320, height: 568 },
  deviceScaleFactor: 1,
  isMobile: true,
  hasTouch: true,
  userAgent: 'Mozilla standin/mounts',
})
await ctx.addInitScript('globalThis.__name = (named) => named')
const P = process.argv[3] ?? 'mapbox'
if (P === 'live')
  await ctx.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 1 }))
const page = await ctx.newPage()
page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
page.on('console', (m) => console.log('CONSOLE', m.type(), m.text().slice(0, 200)))
const cdp = await ctx.newCDPSession(page)
const stat = async (label: string) => {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = (await cdp.send('Runtime.getHeapUsage')) as any
  const d = (await cdp.send('Memory.getDOMCounters')) as any
  console.log(
    label,
    (usedSize / 1e6).toFixed(1) + ' MB',
    'canvases',
    await page.evaluate(() => document.querySelectorAll('canvas').length),
    'mapbox',
    await page.evaluate(() => document.querySelectorAll('.mapbox').length),
    'nodes',
    d.nodes,
    'listeners',
    d.jsEventListeners,
  )
}
await page.goto('http://localhost:3225/')
await page.locator(`#stage[data-painter=${P}]`).waitFor({ timeout: 60000 })
await stat('start')
if (!minutes)
  for (let i = 1; i <= 30; i++) {
    await page.evaluate((p) => (window as any).next.router.push(p), i % 2 ? '/step/rail' : '/')
    await page.waitForFunction((p) => location.pathname === p, i % 2 ? '/step/rail' : '/')
    await page.locator(`#stage[data-painter=${P}]`).waitFor({ timeout: 60000 })
    if (i % 5 === 0) await stat(`mount ${i}`)
  }
else {
  const end = Date.now() + minutes * 60000
  let n = 0
  const bottom = await endOfStory(page)
  let next = Date.now()
  while (Date.now() < end) {
    await scrollBy(page, bottom, 60)
    await scrollBy(page, 0, 60)
    n++
    if (Date.now() >= next) {
      await stat(
        `round ${n}, ${((Date.now() - end) / 60000 + minutes).toFixed(1)} min, ${await page.getAttribute('#stage', 'data-painter')}`,
      )
      next = Date.now() + 60000
    }
  }
  await stat('end')
}
await browser.close()
