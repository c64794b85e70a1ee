/** Where things are measured: the site and an empty page of the same Next, both built and served, and one browser. */
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { findBrowser, launchArgs } from '../../.ci/browser'
import { ensureBuild, type Project } from '../../.ci/build'
import { answering, freePort } from '../../.ci/port'
import { root, runNext, startNext, startSite } from '../../.ci/shell'

export type Site = {
  readonly name: string
  readonly url: string
  readonly buildFolder: string
  /** The server's process. */
  readonly pid: number
}
export type Lab = {
  readonly browser: Browser
  readonly story: Site
  readonly empty: Site
  /** How often each page is loaded where a median is taken. */
  readonly visits: number
  /** How much of something is measured: the first amount, or the second where the bench has only to show that it works. */
  readonly amount: (whole: number, small: number) => number
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}

const emptyPage: Project = {
  folder: 'tests/bench/empty',
  output: '.next',
  sources: ['tests/bench/empty/app', 'tests/bench/empty/next.config.ts', 'package-lock.json'],
  build: () => runNext(['build', 'tests/bench/empty']),
}

/** @throws {Error} when a build fails, a server does not answer within 60 s, or there is no browser. */
export async function openLab({
  visits = 5,
  small = false,
} = {}): Promise<{ lab: Lab; close: () => Promise<void> }> {
  const found = findBrowser()
  if (!found) throw new Error('No Chromium found: run `npm test`, which installs one, or set CHROMIUM_PATH.')
  if (!ensureBuild() || !ensureBuild(emptyPage)) throw new Error('The build failed.')
  const story = await serve('story', '.')
  const empty = await serve('empty page', emptyPage.folder)
  const browser = await chromium.launch({ executablePath: found.path, args: launchArgs })
  const amount = (whole: number, few: number) => (small ? few : whole)
  const close = async () => {
    await browser.close()
    for (const { server } of [story, empty]) server.kill()
  }
  return { lab: { browser, story: story.site, empty: empty.site, visits, amount }, close }
}

/** Opens a phone-sized page with an empty cache, hands it over, and closes it whatever happens. */
export async function withPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(phone)
  // tsx wraps named functions in a helper of its own, and those that we send into the page look for it there.
  await context.addInitScript('globalThis.__name = (named) => named')
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Serves a build of this repository's on a free port. @throws {Error} when it does not answer within 60 s. */
export async function serve(
  name: string,
  folder: string,
  output = '.next',
): Promise<{ site: Site; server: ChildProcess }> {
  const port = await freePort()
  const url = `http://localhost:${port}/`
  const server =
    folder === '.'
      ? startSite(port, 'ignore', output)
      : startNext(['start', folder, '--port', String(port)], 'ignore')
  process.on('exit', () => server.kill())
  process.once('SIGTERM', () => process.exit(143))
  await answering(url, server)
  return { site: { name, url, buildFolder: join(root, folder, output), pid: server.pid ?? 0 }, server }
}
