import { expect, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { endOfStory, jumpTo, openLive, placeOf, scrollBy, slugs } from '../browser/story'

test('the story scrolls from end to end, from files alone, without a word of complaint', async ({
  page,
  baseURL,
}) => {
  const said: string[] = []
  const outside: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) said.push(`${response.status()} ${response.url()}`)
    if (!response.url().startsWith(String(baseURL))) outside.push(response.url())
  })
  await openLive(page, 'index.html')
  await scrollBy(page, await endOfStory(page), 160)
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'unknown')
  await expect(page).toHaveURL(`${baseURL}unknown.html`)
  expect(said).toEqual([])
  expect(outside).toEqual([])
})

test('a step opens at its own file, and a reload finds it again', async ({ page }) => {
  await openLive(page, 'tikhoretsk.html')
  expect((await placeOf(page)).step).toBe('tikhoretsk')
  await jumpTo(page, 'price', 0.5)
  await expect(page).toHaveURL(/\/price\.html$/)
  await page.reload()
  await expect(page.locator('#stage')).toHaveAttribute('data-step', 'price')
  await expect(page.locator('#stage')).toHaveAttribute('data-painter', 'live')
})

test('the cards of a step are files, and no card is offered that only a server could draw', async ({
  page,
  request,
}) => {
  await openLive(page, 'rail.html')
  await page.locator('#rail .share summary').dispatchEvent('click')
  const links = page.locator('#rail .share').getByRole('link', { name: /Picture/ })
  await expect(links).toHaveCount(3)
  const sizes = []
  for (const link of await links.all()) {
    const answer = await request.get(await link.evaluate((a: HTMLAnchorElement) => a.href))
    const { width, height } = PNG.sync.read(await answer.body())
    sizes.push([width, height])
  }
  expect(sizes).toEqual([
    [1200, 630],
    [1080, 1080],
    [1080, 1920],
  ])
})

test('every page is there, and every address in it leads to a file', async ({ request }) => {
  const addresses = new Set<string>()
  for (const file of slugs.map((slug) => (slug === 'opening' ? 'index.html' : `${slug}.html`))) {
    const answer = await request.get(file)
    expect(answer.status(), file).toBe(200)
    const html = await answer.text()
    expect(html.match(/(?:href|src)="\/[^"]*/g), file).toBeNull()
    for (const [, address = ''] of html.matchAll(/(?:href|src)="(\.\/[^"#]+)/g)) addresses.add(address)
  }
  expect(addresses.size).toBeGreaterThan(10)
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the text reads and the map is drawn', async ({ page }) => {
    await page.goto('najin.html')
    await expect(page.locator('section .panel')).toHaveCount(slugs.length)
    await expect(page.locator('#stage svg.still')).toBeVisible()
  })
})
