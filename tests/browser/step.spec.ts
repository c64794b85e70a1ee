import { expect, type Page, test } from '@playwright/test'
import { steps } from '../../data/steps'
import { settle } from './story'

const placeOf = (page: Page) => page.locator('#stage').getAttribute('data-step')

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'live')
}

for (const fonts of ['in time', 'late'] as const) {
  test(`a link to a step opens the story at that step, and nothing shifts when the fonts come ${fonts}`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const sum = Number(document.documentElement.dataset.shift ?? 0)
          document.documentElement.dataset.shift = String(sum + (entry as unknown as { value: number }).value)
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    if (fonts === 'late') {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 800))
        await route.continue()
      })
    }
    for (const slug of ['najin', 'tikhoretsk', 'unknown']) {
      await open(page, `/step/${slug}`)
      expect(await placeOf(page)).toBe(slug)
      await expect(page.locator(`#${slug} h2`)).toBeInViewport()
      await page.evaluate(() => document.fonts.ready)
      await settle(page)
      const shift = Number((await page.locator('html').getAttribute('data-shift')) ?? 0)
      expect(shift, slug).toBeLessThan(0.005)
    }
  })
}

test('the address and the title follow the reader, and Back leaves the page', async ({ page }) => {
  await page.goto('about:blank')
  await open(page, '/step/tikhoretsk')
  await page.evaluate(() => document.getElementById('price')?.scrollIntoView({ behavior: 'instant' }))
  await expect(page).toHaveURL(/\/step\/price$/)
  await expect(page).toHaveTitle(/asked for/)
  await page.reload()
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
  await page.goBack()
  expect(page.url()).toBe('about:blank')
})

test('400 fast steps raise no error and stay within what Safari allows', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.addInitScript(() => {
    const real = History.prototype.replaceState
    History.prototype.replaceState = function (...args) {
      document.documentElement.dataset.replaced = String(
        Number(document.documentElement.dataset.replaced ?? 0) + 1,
      )
      return real.apply(this, args)
    }
  })
  await open(page, '/')
  const started = Date.now()
  await page.evaluate(async () => {
    const sections = [...document.querySelectorAll('.steps section')]
    for (let i = 0; i < 400; i += 1) {
      sections[(i * 5) % sections.length]?.scrollIntoView({ behavior: 'instant' })
      await new Promise(requestAnimationFrame)
    }
  })
  const replaced = Number((await page.locator('html').getAttribute('data-replaced')) ?? 0)
  const seconds = (Date.now() - started) / 1000
  expect(errors).toEqual([])
  expect(replaced).toBeLessThanOrEqual(Math.ceil(seconds * 2.5) + 2)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a link to a step still opens it, with its map and all the text', async ({ page }) => {
    await page.goto('/step/rail')
    await expect(page.locator('#rail h2')).toBeInViewport()
    await expect(page.locator('#rail .step-still img')).toBeVisible()
    await expect(page.locator('.steps section')).toHaveCount(steps.length)
  })
})

test('every step carries its own tags once, with absolute addresses', async ({ request, baseURL }) => {
  const seen = new Set<string>()
  for (const { slug, headline, summary } of steps) {
    const html = await (await request.get(slug === 'opening' ? '/' : `/step/${slug}`)).text()
    const tag = (name: string) => {
      const found = [...html.matchAll(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'g'))]
      expect(found.length, `${slug} ${name}`).toBe(1)
      return found[0]?.[1] ?? ''
    }
    expect(unescaped(tag('og:title'))).toBe(headline)
    expect(unescaped(tag('description'))).toBe(summary)
    expect(tag('twitter:card')).toBe('summary_large_image')
    expect(tag('og:image:width')).toBe('1200')
    expect(tag('og:image:height')).toBe('630')
    expect(tag('og:image:type')).toBe('image/png')
    expect(tag('og:image:alt').length).toBeGreaterThan(40)
    expect(tag('twitter:image:alt')).toBe(tag('og:image:alt'))
    const image = new URL(tag('og:image'))
    expect(image.protocol).toMatch(/^https?:$/)
    expect(image.pathname + image.search).toMatch(new RegExp(`^/og/${slug}/[0-9a-z]{11}\\.png$`))
    seen.add(image.href)
    const card = await request.head(new URL(image.pathname + image.search, baseURL).href)
    expect(card.headers()['cache-control']).toContain('immutable')
  }
  expect(seen.size).toBe(steps.length)
})

test('an unknown step is 404, with a way back to the story', async ({ page }) => {
  const response = await page.goto('/step/nowhere')
  expect(response?.status()).toBe(404)
  await page.getByRole('link', { name: 'Read it from the start' }).click()
  await expect(page.locator('#opening h1')).toBeVisible()
})

test('the sitemap names the story and its steps, and robots and manifest are there', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  expect(sitemap.match(/<loc>/g)).toHaveLength(steps.length)
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
  expect((await (await request.get('/manifest.webmanifest')).json()).short_name).toBe('The Shipment')
})

test('a reader copies the link of a step and is told so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '/step/najin')
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  const share = page.locator('#najin .share')
  await share.locator('summary').click()
  await share.getByRole('button', { name: 'Copy link' }).click()
  await expect(share.locator('output')).toHaveText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/step\/najin$/)
  await expect(share.getByRole('link', { name: /Picture/ })).toHaveCount(3)
})

const unescaped = (text: string) =>
  text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
