import { writeFileSync } from 'node:fs'
import { openCdn } from './cdn'
import { openLab, withPage } from './lab'
import { slowDown } from './story'

const { lab, close } = await openLab({ visits: 1 })
const which = process.argv[2] ?? 'story'
const cdn = await openCdn(which === 'story' ? lab.story.url : lab.empty.url, {
  delayMs: 150 * 3.75,
  bytesPerMs: (1600 / 8) * 0.9,
})
for (let i = 0; i < 3; i++)
  await withPage(lab.browser, async (page) => {
    await slowDown(page, 4)
    if (i)
      await lab.browser.startTracing(page, {
        categories: [
          'devtools.timeline',
          'disabled-by-default-devtools.timeline',
          'disabled-by-default-v8.cpu_profiler',
          'v8',
          'blink.user_timing',
          'loading',
          'disabled-by-default-devtools.timeline.stack',
          'disabled-by-default-devtools.timeline.invalidationTracking',
        ],
      })
    await page.goto(cdn.url + (process.argv[3] ?? ''), { waitUntil: 'load' })
    await page.waitForTimeout(4000)
    if (i) writeFileSync(`/tmp/lead/trace-${which}-${i}.json`, await lab.browser.stopTracing())
  })
cdn.close()
await close()
