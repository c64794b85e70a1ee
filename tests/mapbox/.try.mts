import { chromium } from '@playwright/test'
import { atRest, cameraOf, explore, lookAt } from '../browser/explorer'
import { jumpTo, openLive, scrubbed, slugs } from '../browser/story'

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--force-color-profile=srgb',
  ],
})
const wide = process.argv[2] === 'wide'
const ctx = await browser.newContext({
  viewport: wide ? { width: 1280, height: 800 } : { width: 390, height: 844 },
  deviceScaleFactor: 1,
  isMobile: !wide,
  hasTouch: !wide,
  colorScheme: process.argv[3] === 'dark' ? 'dark' : 'light',
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
const show = async (l: string) => {
  const c = await cameraOf(ex)
  const m = await page.evaluate(() => {
    const m = (document.querySelector('.mapbox') as any).map
    const c = m.getCenter()
    return {
      lng: c.lng.toFixed(2),
      lat: c.lat.toFixed(2),
      zoom: m.getZoom().toFixed(3),
      bearing: m.getBearing().toFixed(2),
      min: m.getMinZoom(),
      max: m.getMaxZoom(),
      n: document.querySelectorAll('.mapbox').length,
    }
  })
  console.log(l, JSON.stringify(c), JSON.stringify(m))
}
await show('open')
await page.waitForTimeout(800)
await page.screenshot({ path: '/tmp/mbx/1.png' })
const mid = (await lookAt(ex)).middle
await page.mouse.move(mid[0], mid[1])
await page.mouse.down()
await page.mouse.move(mid[0] - 20, mid[1] + 5, { steps: 3 })
await page.mouse.move(mid[0] - 150, mid[1] + 60, { steps: 8 })
await page.waitForTimeout(200)
await show('mid-drag')
await page.screenshot({ path: '/tmp/mbx/2.png' })
await page.mouse.up()
await atRest(ex)
await show('dragged')
await page.mouse.wheel(0, -300)
await page.waitForTimeout(600)
await atRest(ex)
await show('wheel')
await page.locator('.mapboxgl-canvas').focus()
await page.keyboard.press('ArrowLeft')
await page.waitForTimeout(600)
await atRest(ex)
await show('left')
await page.keyboard.press('-')
await page.waitForTimeout(600)
await atRest(ex)
await show('minus')
await page.keyboard.press('0')
await page.waitForTimeout(600)
await atRest(ex)
await show('zero')
await page.waitForTimeout(600)
await page.screenshot({ path: '/tmp/mbx/3.png' })
for (let i = 0; i < 8; i++) {
  await page.mouse.wheel(0, 900)
  await page.waitForTimeout(50)
}
await page.waitForTimeout(600)
await atRest(ex)
await show('far out')
await page.mouse.move(mid[0], mid[1])
await page.mouse.down()
await page.mouse.move(mid[0] - 200, mid[1] + 50, { steps: 8 })
await page.waitForTimeout(200)
await show('mid-drag wide')
await page.screenshot({ path: '/tmp/mbx/4.png' })
await page.mouse.up()
await page.waitForTimeout(600)
await atRest(ex)
await show('after drag wide')
await page.screenshot({ path: '/tmp/mbx/5.png' })
for (let i = 0; i < 14; i++) {
  await page
    .getByRole('button', { name: 'Zoom in' })
    .click({ timeout: 500 })
    .catch(() => {})
  await page.waitForTimeout(350)
}
await page.waitForTimeout(600)
await atRest(ex)
await show('nav in')
await page.screenshot({ path: '/tmp/mbx/6.png' })
await page.keyboard.press('Escape')
await page.waitForTimeout(1000)
console.log(
  await page.getAttribute('#stage', 'data-painter'),
  await page.locator('#stage .mapbox').count(),
  await page.evaluate(() => {
    const m = (document.querySelector('.mapbox') as any).map
    return [m.dragPan.isEnabled(), m.getMinZoom(), m.getMaxZoom(), m.getCanvas().outerHTML]
  }),
)
await page.screenshot({ path: '/tmp/mbx/7.png' })
await browser.close()
