// A news page of another origin, and fingers on it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type FrameLocator, type Page, test } from '@playwright/test'

/** Serves one HTML page on a free port. 127.0.0.1 is another site than localhost, so frames get a process of their own. */
export async function serveHost(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(request.url === '/' ? html : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has one
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() }
}

/** An article with a frame in its middle, long enough to scroll on both sides. */
export function article(frame: string): string {
  return `<!doctype html><html lang="en"><head><title>News</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width,initial-scale=1"><style>body{margin:0}p{height:700px}iframe{display:block;width:100%;border:0}</style></head>
<body><p>Before</p>${frame}<p>After</p></body></html>`
}

/** One finger drawn from a point of the page by some CSS px, as the browser itself feels it. */
export async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  const browser = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
    })
  await touch('touchStart', 0)
  for (let i = 1; i <= 10; i += 1) await touch('touchMove', i / 10)
  await touch('touchEnd', 1)
  await browser.detach()
}

/** Opens a page of another origin that holds a frame, scrolls to the frame, and collects what goes wrong. */
export async function openHost(page: Page, query: string, attributes = 'height="560"', script = '') {
  const origin = test.info().project.use.baseURL ?? ''
  const wrong: string[] = []
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
  page.on('pageerror', (error) => wrong.push(error.message))
  const host = await serveHost(
    article(
      `<script>${script}</script><iframe title="The Shipment" src="${origin}/embed${query}" ${attributes}></iframe>`,
    ),
  )
  await page.goto(host.url)
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const guest = page.frameLocator('iframe')
  await guest.locator('article').first().waitFor()
  return { guest, wrong, close: host.close }
}

/** The step that a stepper shows. */
export const shown = (guest: FrameLocator) => guest.locator('article[data-shown]')
