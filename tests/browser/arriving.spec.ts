// What a reader on a slow line sees of a page while it is still being read in.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Locator, test } from '@playwright/test'
import { settle, slugs } from './story'

/** Serves a step's page up to the section after the step's, and the rest when it is let go. */
async function serveUntil(origin: string, slug: (typeof slugs)[number]) {
  const path = `/step/${slug}`
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

for (const [name, viewport] of [
  ['phone', { width: 390, height: 844 }],
  ['large screen', { width: 1440, height: 900 }],
] as const)
  for (const savesData of [false, true])
    test.describe(`on a ${name}, ${savesData ? 'with a picture beside each step' : 'with the live map'}`, () => {
      test.use({ viewport, isMobile: name === 'phone' })
      for (const slug of ['rail', 'weight'] as const)
        test(`the page of ${slug} stands at its step as soon as that is there, and when all is there`, async ({
          page,
          baseURL,
        }) => {
          if (savesData) await page.addInitScript(saveData)
          const site = await serveUntil(baseURL ?? '', slug)
          await page.goto(site.url, { waitUntil: 'commit' })
          const headline = page.locator(`#${slug}-headline`)
          await expect(headline).toBeInViewport()
          await expect(page.locator('#opening-headline')).not.toBeInViewport()
          await page.waitForTimeout(300) // the browser moves its place by itself in this time
          site.release()
          await page.waitForLoadState()
          await settle(page)
          // A link to a live step leads 15 % of the window before it (see story.css).
          const from = (await topOf(page.locator(`#${slug}`))) - (savesData ? 0 : 0.15 * viewport.height)
          expect(from).toBeGreaterThan(-10)
          expect(from, 'pictures above that come in later move it by some lines').toBeLessThan(90)
          expect(new URL(page.url()).pathname).toBe(`/step/${slug}`)
          site.close()
        })
    })

/** Has to be run in the page before its own scripts. */
function saveData() {
  Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
}

const topOf = (element: Locator) => element.evaluate((element) => element.getBoundingClientRect().top)

test('whoever has scrolled before all of a step’s page is there is left where they are', async ({
  page,
  baseURL,
}) => {
  const site = await serveUntil(baseURL ?? '', 'rail')
  await page.goto(site.url, { waitUntil: 'commit' })
  const section = page.locator('#rail')
  await expect(section.locator('h2')).toBeInViewport()
  const before = await topOf(section)
  await page.mouse.wheel(0, -300)
  await expect.poll(() => topOf(section)).toBeGreaterThan(before)
  await page.waitForTimeout(300) // a wheel's scroll takes its time
  const scrolled = await topOf(section)
  site.release()
  await page.waitForLoadState()
  expect(await topOf(section)).toBeCloseTo(scrolled, 0)
  site.close()
})
