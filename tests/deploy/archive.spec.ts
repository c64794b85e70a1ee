import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { PNG } from 'pngjs'
import { root } from '@/.ci/shell'
import { site } from '@/data/site'
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

test('the cards of a step are files, and nothing is offered that only a server could do', async ({
  page,
  request,
}) => {
  await openLive(page, 'rail.html')
  await page.locator('#rail .share summary').dispatchEvent('click')
  const links = page.locator('#rail .share').getByRole('link', { name: /Picture/ })
  await expect(links).toHaveCount(3)
  await expect(page.locator('#rail .share li')).toHaveCount(4) // and the link to copy
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

const pages = [
  ...slugs.map((slug) => (slug === 'opening' ? 'index.html' : `${slug}.html`)),
  ...['embed.html', ...slugs.map((slug) => `embed-${slug}.html`)],
]

test('every page is there, and every address in it leads to a file', async ({ request }) => {
  const addresses = new Set<string>()
  for (const file of pages) {
    const answer = await request.get(file)
    expect(answer.status(), file).toBe(200)
    const html = await answer.text()
    expect(html.match(/(?:(?:href|src|srcSet)="|url\()\/[^"]*/g), file).toBeNull()
    const found = html.matchAll(/(?:(?:href|src|srcSet)="|url\()(\.\/[^"#)]+)/g)
    for (const [, address = ''] of found) addresses.add(address)
  }
  for (const some of ['./tikhoretsk.html', './still/rail.svg', './data.json', './icon.svg'])
    expect([...addresses].map((address) => address.replace(/\?.*/, ''))).toContain(some)
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200)
})

test('the data can be taken away', async ({ page }) => {
  await page.goto('')
  for (const file of ['data.json', 'data.schema.json', 'steps.csv', 'route.geojson']) {
    const link = page.getByRole('link', { name: file.includes('schema') ? 'JSON Schema' : file, exact: true })
    const answer = await page.request.get(await link.evaluate((a: HTMLAnchorElement) => a.href))
    const text = await answer.text()
    if (file === 'steps.csv') expect(text.split('\r\n').length).toBeGreaterThan(slugs.length)
    else expect(Object.keys(JSON.parse(text)).length, file).toBeGreaterThan(2)
  }
})

test('other pages show a step or the whole story in a plain frame', async ({ page, baseURL }) => {
  const errors: string[] = []
  page.on('console', (message) => errors.push(message.text()))
  await page.setContent(`<iframe src="${baseURL}embed.html" width="360" height="640"></iframe>
    <iframe src="${baseURL}embed-rail.html" width="360" height="640"></iframe>`)
  const [story, step] = [page.frameLocator('iframe').first(), page.frameLocator('iframe').last()]
  await story.getByRole('button', { name: 'Next step' }).click()
  await expect(story.getByRole('status')).toContainText('Step 2 of 14')
  await expect(step.locator('#rail img')).toBeVisible()
  await expect.poll(() => step.locator('#rail img').evaluate(isDrawn)).toBe(true)
  await expect(step.getByRole('link', { name: site.name })).toHaveAttribute('href', './rail.html')
  expect(errors).toEqual([])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the text reads and each step has its map', ({ page }) => expectReadable(page, 'najin.html'))

  test('a step opens at its headline, in the archive', async ({ page, baseURL }) => {
    await page.goto('rail.html')
    await expect(page).toHaveURL(`${baseURL}index.html#rail`)
    await expect(page.locator('#rail h2')).toBeInViewport()
  })
})

test('opened from a disk, the text reads and each step has its map', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await expectReadable(page, pathToFileURL(join(root, 'out/archive/najin.html')).href)
  expect(errors).toEqual([])
})

async function expectReadable(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await expect(page.locator('section .panel')).toHaveCount(slugs.length)
  await page.locator('#najin').scrollIntoViewIfNeeded()
  const still = page.locator('#najin .step-still img, #stage svg.still').filter({ visible: true })
  await expect(still).toHaveCount(1)
}

const isDrawn = (picture: Element) => picture instanceof HTMLImageElement && picture.naturalWidth > 0
