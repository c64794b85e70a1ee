// Another story takes the place of the real one in a copy of the project, as data/README.md says: the check, the build, the pages,
// a card, the live map and the development server must follow from `data/` alone.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchArgs } from '@/.ci/browser'
import { root } from '@/.ci/shell'
import { freePort } from '../../.ci/port'
import { copy, makeCopy, removeCopy, rewrite } from './copy'

/** As from a shell: what vitest says of itself would make Next's servers others than they are. */
const { NODE_ENV: _, ...shell } = process.env
const env = { ...shell, NEXT_TELEMETRY_DISABLED: '1' } as unknown as NodeJS.ProcessEnv // Next's types ask for NODE_ENV
const inCopy = { cwd: copy, env, encoding: 'utf8' } as const
const minutes = 60_000

let url = ''
let server: ChildProcess | undefined

/** Starts the site's own server or Next's for development in the copy, in the place of the one before. */
async function serve(command: 'start' | 'dev'): Promise<void> {
  await stop()
  const port = await freePort()
  url = `http://localhost:${port}`
  const script = command === 'dev' ? ['node_modules/next/dist/bin/next', command] : ['.next/serve.mjs']
  const options = { ...inCopy, env: { ...env, PORT: String(port), HOSTNAME: '' }, stdio: 'ignore' } as const
  server = spawn(process.execPath, script, options)
  for (let tries = 0; tries < 300; tries += 1) {
    const answers = await fetch(`${url}/robots.txt`).then(
      () => true,
      () => false,
    )
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer`)
}

async function stop(): Promise<void> {
  const running = server
  if (!running || running.exitCode !== null) return
  const gone = new Promise((resolve) => running.once('exit', resolve))
  running.kill()
  await gone
}

const get = async (path: string) => (await fetch(url + path)).text()

/** Opens a page in a browser of its own. Returns what it threw or wrote to the console as an error. */
async function inBrowser(work: (page: Page) => Promise<void>): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: findBrowser()?.path ?? '', args: launchArgs })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    page.setDefaultTimeout(4 * minutes) // a busy machine may take that long to compile a first page
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) errors.push(message.text())
    })
    await work(page)
    return errors
  } finally {
    await browser.close()
  }
}

const stage = (page: Page, attributes: string) =>
  page.locator(`#stage${attributes}`).waitFor({ state: 'attached' })

describe('a second story in the place of the first', () => {
  beforeAll(makeCopy, 2 * minutes)
  afterAll(async () => {
    await stop()
    removeCopy()
  }, 2 * minutes)

  it('replaces files of data/ only, each by one of the same name', () => {
    const names = readdirSync(join(import.meta.dirname, 'data'), { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => name.endsWith('.ts') && !name.startsWith('steps/'))
    for (const name of files) expect(readdirSync(join(root, 'data')), name).toContain(name)
  })

  it(
    'passes the check',
    () => {
      const { stdout, stderr } = spawnSync('npm', ['run', '--silent', 'check'], inCopy)
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^3 steps \(\d+ words\), 4 facts, 1 legs, 4 places: no problem found/)
    },
    minutes,
  )

  it.each([
    [
      "frame: ['tashkent'],",
      "frame: ['tashkend'],",
      'data/map-specs.ts · arrival · unknown place: .*“tashkend”',
    ],
    ["'taraz', 'shymkent'", "'tarraz', 'shymkent'", 'data/map-specs.ts · road · unknown name: .*“tarraz”'],
    ["{ lorry: 'scrub' }", "{ train: 'scrub' }", 'data/map-specs.ts · road · unknown leg: .*“train”'],
    ['arrival: {', 'departure: {', 'data/map-specs.ts · arrival · missing picture: .*'],
    ['labels: [', 'labels: {', '.* unreadable: .*data/map-specs.ts.*'],
  ])(
    'is told by the check, without a stack trace, where its map says %s',
    (right, wrong, line) => {
      rewrite('data/map-specs.ts', right, wrong)
      const { status, stderr } = spawnSync('npm', ['run', '--silent', 'check'], inCopy)
      rewrite('data/map-specs.ts', wrong, right)
      expect(stderr).toMatch(new RegExp(`^${line}`, 'm'))
      expect(stderr).not.toMatch(/^ +at /m)
      expect(status).toBe(1)
    },
    minutes,
  )

  it(
    'is built by the project’s own command, with the tests of the first story still there',
    async () => {
      expect(readdirSync(join(copy, 'tests/browser')).length).toBeGreaterThan(20)
      const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], inCopy)
      expect(status, stdout + stderr).toBe(0)
      await serve('start')
    },
    10 * minutes,
  )

  it('has its own pages, with nothing of the first story on them', async () => {
    for (const path of ['/', '/step/road', '/step/arrival']) {
      const html = await get(path)
      expect(html.includes('Forty crates of saplings are loaded at Almaty'), path).toBe(true)
      expect(html.includes('class="sign illustrative"'), path).toBe(true)
      expect(html.match(/Najin|Dunay|Tikhoretsk|containers|White House|U\.S\./g), path).toBeNull()
    }
    expect(await get('/embed/builder')).toContain('says: “This story is invented.')
    expect(await get('/icon.svg')).not.toContain('Shipment')
    expect((await fetch(`${url}/step/rail`)).status).toBe(404)
  })

  it('draws its map: the way by road, and land under it', async () => {
    const html = await get('/step/road')
    const still = /<svg class="still".*?<\/svg>/.exec(html)?.[0] ?? ''
    expect(still).toMatch(/<path fill="var\(--land\)"/)
    expect(still).toMatch(/stroke="var\(--accent\)"[^>]* d="M[^"]{20,}"/)
  })

  it(
    'draws its cards, with the way in the accent colour',
    async () => {
      for (const path of ['/og/road', '/og/loading/square', '/og/at/500']) {
        const response = await fetch(url + path)
        expect(response.status, path).toBe(200)
        const { width, data } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
        expect([1200, 1080]).toContain(width)
        let accent = 0
        for (let i = 0; i < data.length; i += 4)
          if (Math.abs((data[i] ?? 0) - 0xc2) + Math.abs((data[i + 1] ?? 0) - 0x31) < 24) accent += 1
        expect(accent, path).toBeGreaterThan(500)
      }
    },
    minutes,
  )

  it('gives its data away, and has a feed since it was corrected', async () => {
    const { legs, stops } = JSON.parse(await get('/data.json'))
    expect(legs.map(({ mode }: { mode: string }) => mode)).toEqual(['road'])
    expect(stops.map(({ place }: { place: string }) => place)).toEqual(['Almaty', 'Tashkent (Toshkent)'])
    expect(await get('/corrections.xml')).toContain('Nobody said so.')
    expect(await get('/')).toMatch(/class="correction".*Nobody said so\./)
  })

  it(
    'moves with the scroll in a browser, without an error',
    async () => {
      const errors = await inBrowser(async (page) => {
        await page.goto(`${url}/step/road`)
        await stage(page, '[data-painter=live][data-step=road]')
        await page.evaluate(() => scrollBy({ top: 600, behavior: 'instant' }))
        await page.locator('.km', { hasText: / of .* km/ }).waitFor()
        await page.evaluate(() => document.getElementById('arrival')?.scrollIntoView({ behavior: 'instant' }))
        await stage(page, '[data-step=arrival]')
      })
      expect(errors).toEqual([])
    },
    2 * minutes,
  )

  it(
    'is shown by the development server, where a changed text appears by itself and the map goes on',
    async () => {
      await serve('dev')
      const errors = await inBrowser(async (page) => {
        await page.goto(`${url}/step/road`, { waitUntil: 'commit' })
        await stage(page, '[data-painter=live][data-step=road]')
        rewrite('data/steps/road.ts', 'By road to Tashkent, on a way not told', 'The lorry leaves at noon')
        await page.locator('#road h2', { hasText: 'The lorry leaves at noon' }).waitFor({ state: 'attached' })
        await stage(page, '[data-painter=live][data-step=road]')
        await page.evaluate(() => document.getElementById('arrival')?.scrollIntoView({ behavior: 'instant' }))
        await stage(page, '[data-painter=live][data-step=arrival]')
      })
      expect(errors).toEqual([])
    },
    10 * minutes,
  )
})
