import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { facts } from '@/data/facts'
import { site } from '@/data/site'
import { steps } from '@/data/steps'

const files = [
  ['/data.json', 'application/json; charset=utf-8'],
  ['/data.schema.json', 'application/schema+json; charset=utf-8'],
  ['/steps.csv', 'text/csv; charset=utf-8; header=present'],
  ['/route.geojson', 'application/geo+json'],
] as const

for (const [path, type] of files)
  test(`${path} has its type, may be fetched from anywhere, and is sent again only when it has changed`, async ({
    request,
  }) => {
    const response = await request.get(path, { headers: { origin: 'https://news.example' } })
    expect(response.status()).toBe(200)
    const { etag = '', ...headers } = response.headers()
    expect(headers['content-type']).toBe(type)
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(etag).toMatch(/^W\/"[\w-]{11,}"$/)
    const again = await request.get(path, { headers: { 'if-none-match': etag } })
    expect([again.status(), (await again.body()).length]).toEqual([304, 0])
    const other = await request.get(path, { headers: { 'if-none-match': '"other"' } })
    expect(other.status()).toBe(200)
    const head = await request.head(path)
    expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0])
  })

test('there is no feed while nothing was corrected, and none is announced', async ({ page, request }) => {
  expect((await request.get('/corrections.xml')).status()).toBe(404)
  await page.goto('/')
  await expect(page.locator('a[href="/corrections.xml"]')).toHaveCount(0)
  await expect(page.locator('#notes')).toContainText('No corrections so far.')
})

test('the page offers the files, and they agree with it', async ({ page, request }) => {
  await page.goto('/')
  const links = page.locator('#data ~ * a')
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(hrefs.toSorted()).toEqual(files.map(([path]) => path).toSorted())
  const headlines = await page.locator('.panel :is(h1, h2)').allTextContents()
  const document = await (await request.get('/data.json')).json()
  expect(document.steps.map(({ headline }: { headline: string }) => headline)).toEqual(headlines)
  expect(document.facts).toHaveLength(facts.length)
  const rows: Record<string, string>[] = parse(await (await request.get('/steps.csv')).text(), {
    columns: true,
    bom: true,
  })
  for (const [i, { slug }] of steps.entries()) {
    const told = await page.locator(`#${slug} .panel p[data-facts]`).allTextContents()
    expect(rows[i]?.text).toBe(told.join('\n'))
  }
  const stops = await page.locator('.stops tbody th').allTextContents()
  expect(document.stops.map(({ place }: { place: string }) => place)).toEqual(stops)
})

test('each page describes itself once as an article, with its own address', async ({ request }) => {
  for (const path of ['/', '/step/rail', '/step/unknown']) {
    const html = await (await request.get(path)).text()
    const [, json, more] = html.split('<script type="application/ld+json">')
    expect(more).toBeUndefined()
    const article = JSON.parse(json?.split('</script>')[0] ?? '')
    expect(new URL(article.url).pathname).toBe(path)
    expect(html).toContain(`<meta name="author" content="${site.name}"/>`)
    expect(html).toContain(`<meta property="article:published_time" content="${site.published}"/>`)
    expect(html).toMatch(/<meta property="og:locale" content="[a-z]{2}_[A-Z]{2}"\/>/)
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(article.url).toBe(canonical)
    expect(html).toContain(`<meta property="og:url" content="${canonical}"/>`)
    expect(await (await request.get('/sitemap.xml')).text()).toContain(`<loc>${canonical}</loc>`)
  }
})
