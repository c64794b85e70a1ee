import { chromium } from '@playwright/test'
import { atRest, cameraOf, explore, lookAt } from '../browser/explorer'
import { jumpTo, scrubbed } from '../browser/story'

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--force-color-profile=srgb',
  ],
})
const ctx = await browser.newContext({
  viewport: { width: 800, height: 500 },
  deviceScaleFactor: 1,
  userAgent: 'Mozilla standin/try',
})
await ctx.addInitScript('globalThis.__name = (named) => named')
const page = await ctx.newPage()
page.on('console', (m) => console.log('CONSOLE', m.type(), m.text()))
page.on('pageerror', (e) => console.log('PAGEERROR', e.stack!.slice(0, 900)))
await page.goto('http://localhost:3225/')
await page.locator('#stage[data-painter=mapbox]').waitFor({ timeout: 30000 })
await jumpTo(page, 'rail', scrubbed('rail', 0.4))
const ex = await explore(page)
await page.locator('dialog .map[data-painter=mapbox]').waitFor({ timeout: 20000 })
await atRest(ex)
await page.evaluate(() => {
  const m = (document.querySelector('.mapbox') as any).map
  const t0 = performance.now()
  ;(window as any).log = []
  for (const e of ['movestart', 'moveend', 'zoomend', 'idle'])
    m.on(e, () =>
      (window as any).log.push([
        e,
        Math.round(performance.now() - t0),
        e === 'idle'
          ? ''
          : new Error()
              .stack!.split('\n')
              .slice(2, 9)
              .map((s) => s.replace(/https?:\S+chunks./, '').trim())
              .join(' < '),
      ]),
    )
  new MutationObserver(() =>
    (window as any).log.push([
      'cam',
      Math.round(performance.now() - t0),
      (document.querySelector('.explorer .map') as HTMLElement).dataset.camera,
    ]),
  ).observe(document.querySelector('.explorer .map')!, { attributeFilter: ['data-camera'] })
})
await ex.getByRole('button', { name: 'Dunay' }).click()
await page.waitForTimeout(3000)
const log = await page.evaluate(() => (window as any).log)
for (const l of log.slice(0, 6)) console.log(l.join(' ').slice(0, 600))
console.log('...')
for (const l of log.slice(-12)) console.log(l.join(' ').slice(0, 600))
await browser.close()
