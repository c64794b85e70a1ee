// What a reader on a slow line sees of a page while it is still being read in.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { slugs } from './story'

/** Serves a page of the site up to the section after a step's, and the rest when it is let go. */
async function serveUntil(origin: string, path: string, slug: (typeof slugs)[number]) {
  const html = await (await fetch(origin + path)).text()
  const next = slugs[slugs.indexOf(slug) + 1]
  const end = html.indexOf(`<section id="${next}"`)
  let release = () => {}
  const server = createServer((request, response) => {
    // The page's scripts and fonts come from the site itself.
    if (request.url !== path) return void response.writeHead(307, { location: origin + request.url }).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(html.slice(0, end))
    release = () => response.end(html.slice(end))
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo // a server on a port has one
  return { url: `http://localhost:${port}${path}`, release: () => release(), close: () => server.close() }
}

for (const [name, size] of [
  ['a phone', { width: 390, height: 844 }],
  ['a window that is too low for the live map', { width: 1440, height: 500 }],
] as const)
  test.describe(`on ${name}`, () => {
    test.use({ viewport: size, isMobile: false })
    for (const slug of ['najin', 'rail'] as const)
      test(`the page of ${slug} stands at its step as soon as that is there, and when all is there`, async ({
        page,
        baseURL,
      }) => {
        const top = () => page.locator(`#${slug}`).evaluate((section) => section.getBoundingClientRect().top)
        await page.goto(`/step/${slug}`)
        const topOfWhole = await top()
        const site = await serveUntil(baseURL ?? '', `/step/${slug}`, slug)
        const headline = page.locator(`#${slug}-headline`)
        await page.goto(site.url, { waitUntil: 'commit' })
        await expect(headline).toBeInViewport({ ratio: 1 })
        await expect(page.locator('#opening-headline')).not.toBeInViewport()
        site.release()
        await page.waitForLoadState()
        await expect.poll(top).toBeCloseTo(topOfWhole, 0)
        await expect(headline).toBeInViewport({ ratio: 1 })
        site.close()
      })
  })

test('whoever has scrolled before all of a step’s page is there is left where they are', async ({
  page,
  baseURL,
}) => {
  const site = await serveUntil(baseURL ?? '', '/step/rail', 'rail')
  await page.goto(site.url, { waitUntil: 'commit' })
  await expect(page.locator('#rail-headline')).toBeInViewport()
  await page.evaluate(() => scrollBy({ top: -300, behavior: 'instant' }))
  const before = await page.evaluate(() => scrollY)
  site.release()
  await page.waitForLoadState()
  expect(await page.evaluate(() => scrollY)).toBe(before)
  site.close()
})
