// Chromium by the DevTools protocol and Firefox by WebDriver BiDi: one library speaks both.
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from 'puppeteer-core'
import { launchArgs } from '../../.ci/browser'
import type { Settings, Visitor } from './visitor'

/** Starts Chromium without a window. */
export async function openChromium(executablePath: string, settings: Settings): Promise<Visitor> {
  const { dark, reducedMotion, noScript } = settings
  const blink = [
    `preferredColorScheme=${dark ? 0 : 1}`,
    `prefersReducedMotion=${Boolean(reducedMotion)}`,
    `scriptEnabled=${!noScript}`,
  ]
  // Frames in the page's own process: puppeteer may wait for ever in one that has just been moved to another.
  const together = ['--disable-features=IsolateOrigins,site-per-process', '--disable-site-isolation-trials']
  const args = [...launchArgs, ...together, `--blink-settings=${blink.join()}`]
  return visit(await puppeteer.launch({ executablePath, headless: true, args }))
}

/** Starts Firefox without a window. */
export async function openFirefox(executablePath: string, settings: Settings): Promise<Visitor> {
  const extraPrefsFirefox = {
    'ui.systemUsesDarkTheme': settings.dark ? 1 : 0,
    'ui.prefersReducedMotion': settings.reducedMotion ? 1 : 0,
    'javascript.enabled': !settings.noScript,
  }
  return visit(
    await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox }),
  )
}

async function visit(browser: Browser): Promise<Visitor> {
  const page = await browser.newPage()
  page.setDefaultNavigationTimeout(90_000) // a busy machine may take that long to start Firefox’s first page
  let troubles: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  return {
    goto: async (url) => void (await page.goto(url)),
    // Puppeteer's own way back never ends in Firefox where the page comes out of its cache.
    // Not at once: a page that is left does not answer.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    reload: async () => void (await page.reload()),
    resize: (width, height) => page.setViewport({ width, height }),
    async evaluate<T, A extends readonly unknown[]>(
      run: (...args: A) => T | Promise<T>,
      args: A,
      frames: readonly string[] = [],
    ) {
      const frame = await frameAt(page, frames)
      return (await frame.evaluate(run as unknown as (...args: unknown[]) => unknown, ...args)) as T
    },
    press: (key) => page.keyboard.press(key as KeyInput), // the same names
    click: (x, y) => page.mouse.click(x, y),
    picture: async () => Buffer.from(await page.screenshot({ captureBeyondViewport: false })),
    troubles: () => {
      const since = troubles
      troubles = []
      return since
    },
    close: () => browser.close(),
  }
}

async function frameAt(page: Page, selectors: readonly string[]): Promise<Frame> {
  let frame = page.mainFrame()
  for (const selector of selectors) {
    const element = await frame.$(selector)
    const content = await element?.contentFrame()
    if (!content) throw new Error(`There is no frame ${selector}.`)
    frame = content
  }
  return frame
}
