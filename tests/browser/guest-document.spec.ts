import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { site } from '../../data/site'
import { steps } from '../../data/steps'
import { foreignParameters } from '../components/embed/foreign-parameters'
import { ask } from './ask'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const query of ['', '?layout=stepper', '?layout=unrolled&theme=dark']) {
    test(`/embed${query} is all its text and stills, one below the other`, async ({ page }) => {
      await page.goto(`/embed${query}`)
      const articles = page.locator('article')
      const texts = await articles.allInnerTexts()
      const read = await articles.evaluateAll((all) =>
        all.map((step) => {
          const { top, bottom } = step.getBoundingClientRect()
          return { slug: step.id, alt: step.querySelector('img')?.alt, top, bottom }
        }),
      )
      expect(read.map(({ slug }) => slug)).toEqual(steps.map(({ slug }) => slug))
      for (const [i, { headline, paragraphs, attribution, description }] of steps.entries()) {
        for (const text of [headline, attribution, ...paragraphs.map(({ text }) => text)])
          expect(texts[i]).toContain(text)
        expect(read[i]?.alt).toBe(description)
        expect(read[i]?.top).toBeGreaterThanOrEqual(read[i - 1]?.bottom ?? 0)
      }
      const last = page.locator('img').last()
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport()
      await expect.poll(() => last.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
      await expect(page.getByText(site.caveat)).toBeVisible()
      await expect(page.getByRole('navigation')).toBeHidden()
    })
  }
})

test('a single step needs less than 15 kB of script and one document', async ({ page }) => {
  let bytes = 0
  page.on('response', async (response) => {
    const type = (await response.headerValue('content-type')) ?? ''
    if (type.includes('javascript')) bytes += (await response.body()).length
  })
  await page.goto('/embed?step=rail', { waitUntil: 'networkidle' })
  const inline = await page.locator('script').evaluateAll((all) => all.map(({ textContent }) => textContent))
  expect(inline.length).toBe(1)
  expect(bytes + inline.join('').length).toBeLessThan(15_000)
})

test('nothing runs in an embed but its own script', async ({ page }) => {
  for (const query of ['', '?step=rail']) {
    await page.goto(`/embed${query}`)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "strange"'
      document.head.append(script)
      return document.title === 'strange'
    })
    expect(ran, query).toBe(false)
  }
})

test('a bad query is 400 and says which parameter; a good one is not indexed and is kept', async ({
  request,
}) => {
  for (const [query, name] of [
    ['layout=sideways', 'layout'],
    ['step=nowhere', 'step'],
    ['step=rail&step=najin', 'step'],
    ['from=unknown&to=opening', 'from'],
    ['theme=%3Cscript%3E', 'theme'],
  ]) {
    const refused = await request.get(`/embed?${query}`)
    expect(refused.status(), query).toBe(400)
    expect(refused.headers()['content-type']).toContain('text/plain')
    expect(await refused.text()).toContain(name)
    expect(await refused.text()).not.toContain('<')
  }
  const answer = await request.get('/embed?step=rail')
  const { etag, ...headers } = answer.headers()
  expect(headers['x-robots-tag']).toBe('noindex')
  expect(headers['x-frame-options']).toBeUndefined()
  expect(headers['content-security-policy'] ?? '').not.toContain('frame-ancestors')
  expect(headers['cache-control']).toContain('stale-while-revalidate')
  expect(await answer.text()).toMatch(/<link rel="canonical" href="https?:\/\/[^/"]+\/step\/rail"\/>/)
  const again = await request.get('/embed?step=rail', { headers: { 'if-none-match': etag ?? '' } })
  expect(again.status()).toBe(304)
  const head = await request.head('/embed?step=rail')
  expect([head.status(), head.headers().etag]).toEqual([200, etag])
})

test(`${foreignParameters.length} things that others add to an address change nothing of what it answers`, async () => {
  for (const own of ['step=rail&theme=dark', 'layout=scroll&from=najin']) {
    const plain = await ask(`/embed?${own}`)
    expect(plain.status).toBe(200)
    for (const foreign of foreignParameters) {
      const written = foreign.replaceAll('<', '%3C').replaceAll('>', '%3E')
      const { status, headers } = await ask(`/embed?${written}&${own}&${written}`)
      expect([status, headers.etag], foreign).toEqual([200, plain.headers.etag])
      expect(headers['no-vary-search']).toBe(
        'key-order, params, except=("step" "from" "to" "layout" "theme")',
      )
    }
  }
})

test('an address that was escaped twice shows what it meant, in its theme', async ({ page }) => {
  for (const query of [
    'step=rail&amp;theme=dark',
    'from=rail&amp;layout=scroll&amp;theme=dark&amp;fbclid=x',
  ]) {
    await page.goto(`/embed?${query}`)
    await expect(page.locator('#rail')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  }
})

for (const theme of ['light', 'dark'] as const) {
  test(`nothing that axe knows of stands in the way of a reader, ${theme}`, async ({ page }) => {
    for (const query of ['layout=stepper&to=crossing', 'layout=unrolled&to=crossing', 'step=rail']) {
      await page.goto(`/embed?${query}&theme=${theme}`)
      await page.evaluate(() => document.fonts.ready)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map(({ id, nodes }) => [query, id, nodes[0]?.html]),
        query,
      ).toEqual([])
    }
  })
}
