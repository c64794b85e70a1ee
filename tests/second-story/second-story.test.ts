// Another story takes the place of the real one in a copy of the project: the check, the build, the pages, a card and
// the live map must follow from `data/` alone.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchArgs } from '@/.ci/browser'
import { root } from '@/.ci/shell'

/** In the repository, so that the packages are found above it. */
const copy = join(root, '.second-story')
const next = join(root, 'node_modules/next/dist/bin/next')
const inCopy = { cwd: copy, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }, encoding: 'utf8' } as const
const minutes = 60_000

const copied = [...['.ci', 'app', 'components', 'data', 'public'], ...['next.config.ts', 'package.json']]

let url = ''
let server: ChildProcess | undefined

function copyProject(): void {
  rmSync(copy, { recursive: true, force: true })
  for (const name of [...copied, 'tsconfig.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  rmSync(join(copy, 'data/steps'), { recursive: true })
  cpSync(join(import.meta.dirname, 'data'), join(copy, 'data'), { recursive: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

async function serve(): Promise<void> {
  const port = await freePort()
  url = `http://localhost:${port}`
  server = spawn(process.execPath, [next, 'start', '--port', String(port)], { ...inCopy, stdio: 'ignore' })
  for (let tries = 0; tries < 300; tries += 1) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    )
    if (answers) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${url} does not answer`)
}

const get = async (path: string) => (await fetch(url + path)).text()

describe('a second story in the place of the first', () => {
  beforeAll(copyProject)
  afterAll(() => {
    server?.kill()
    rmSync(copy, { recursive: true, force: true })
  })

  it('replaces files of data/ only, each by one of the same name', () => {
    const names = readdirSync(join(import.meta.dirname, 'data'), { recursive: true, encoding: 'utf8' })
    const files = names.filter((name) => name.endsWith('.ts') && !name.startsWith('steps/'))
    for (const name of files) expect(readdirSync(join(root, 'data')), name).toContain(name)
  })

  it(
    'passes the check',
    () => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'components/check/check-cli.ts'],
        inCopy,
      )
      expect(stderr).toBe('')
      expect(stdout).toMatch(/^3 steps \(\d+ words\), 4 facts, 1 legs, 4 places: no problem found/)
    },
    minutes,
  )

  it(
    'builds',
    async () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [next, 'build'], inCopy)
      expect(status, stdout + stderr).toBe(0)
      await serve()
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
    expect((await fetch(`${url}/step/rail`)).status).toBe(404)
  })

  it('draws its map: the way by road, and land under it', async () => {
    const html = await get('/step/road')
    const still = /<svg class="still".*?<\/svg>/.exec(html)?.[0] ?? ''
    expect(still).toMatch(/class="land rest"/)
    expect(still).toMatch(/class="line ahead"[^>]* d="M[^"]{20,}"/)
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
      const browser = await chromium.launch({ executablePath: findBrowser()?.path ?? '', args: launchArgs })
      try {
        const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
        const errors: string[] = []
        page.on('pageerror', (error) => errors.push(String(error)))
        await page.goto(`${url}/step/road`)
        await page.locator('#stage[data-painter=live][data-step=road]').waitFor({ state: 'attached' })
        await page.evaluate(() => scrollBy({ top: 600, behavior: 'instant' }))
        await page.locator('.km', { hasText: / km so far/ }).waitFor({ timeout: minutes })
        await page.evaluate(() => document.getElementById('arrival')?.scrollIntoView({ behavior: 'instant' }))
        await page.locator('#stage[data-step=arrival]').waitFor({ state: 'attached' })
        expect(errors).toEqual([])
      } finally {
        await browser.close()
      }
    },
    2 * minutes,
  )
})
