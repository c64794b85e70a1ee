import { expect, test } from '@playwright/test'
import { findBrowser, launchArgs, softwareWebGl } from '../../.ci/browser'
import { withoutRelief } from './late-layers'
import { difference, jumpTo, openLive, pictureOf, settle } from './story'

// A browser of its own: the GPU's process that ends here would be that of other tests too.
test.use({
  launchOptions: { executablePath: findBrowser()?.path ?? '', args: [...launchArgs, ...softwareWebGl] },
})

test('after a reset of the GPU the ground and the ship stand again, without a scroll', async ({
  page,
  browser,
}) => {
  test.slow() // a GPU's process that is drawn by software takes seconds to come again
  await withoutRelief(page.context())
  await openLive(page)
  await jumpTo(page, 'crossing', 0.5)
  const map = { x: 0, y: 56, width: 390, height: 380 }
  const before = await pictureOf(page, map)
  const painters = await page.evaluateHandle(() => {
    const seen: (string | undefined)[] = []
    const stage = document.getElementById('stage') as HTMLElement // openLive has waited for it
    new MutationObserver(() => seen.push(stage.dataset.painter)).observe(stage, {
      attributeFilter: ['data-painter'],
    })
    return seen
  })
  const session = await browser.newBrowserCDPSession()
  // What is asked of a process that ends is not answered.
  session.send('Browser.crashGpuProcess').catch(() => undefined)
  await expect.poll(async () => [...new Set(await painters.jsonValue())]).toEqual(['still', 'live'])
  await settle(page)
  expect(difference(before, await pictureOf(page, map), 24)).toBeLessThan(0.005)
})
