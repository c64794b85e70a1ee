import { expect } from '@playwright/test'
import { standInPort } from '../../.ci/build'
import { ask } from '../browser/ask'
import { endOfStory, scrollBy } from '../browser/story'
import { policyOf } from '../scan/answer'
import { idle, open, test } from './map'

declare global {
  interface Window {
    /** What the page's policy has kept from happening. */
    violations: string[]
  }
}

for (const path of ['/', '/step/rail', '/embed?layout=scroll'])
  test(`${path} of a build with a token lets in its own scripts and Mapbox, and nothing else`, async () => {
    const policy = policyOf(await ask(path))
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toMatch(/unsafe/)
    expect(policy).toMatch(/script-src 'self' 'sha256-/)
    const hosts = policy.match(/https?:\/\/[^ ;]+/g)
    expect(hosts).toEqual([
      'https://api.mapbox.com',
      'https://*.tiles.mapbox.com',
      'https://events.mapbox.com',
      `http://localhost:${standInPort}`,
    ])
  })

test('a whole visit with Mapbox’s map asks for nothing that its policy forbids', async ({ page }) => {
  await page.addInitScript(() => {
    window.violations = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      window.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`),
    )
  })
  await open(page, 'mapbox')
  await scrollBy(page, await endOfStory(page), 800)
  await idle(page)
  expect(await page.evaluate(() => window.violations)).toEqual([])
})
