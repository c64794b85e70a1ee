/** `npm run test:engines`: the same visit in Chromium, Firefox and WebKit, as far as they are there. Playwright runs the tests and no browser. */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from '../../.ci/browser'
import { findEngines } from '../../.ci/engines'
import site from '../../playwright.config'
import type { EngineOptions } from './engine'

const root = join(import.meta.dirname, '../..')
const chromium = findBrowser()
const { firefox, webkit } = findEngines()

export default defineConfig<object, EngineOptions>({
  testDir: import.meta.dirname,
  outputDir: join(root, 'test-results/engines'),
  // A browser is started once for all tests of a file.
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/engines.json') }]],
  use: { baseURL: site.use?.baseURL },
  projects: [
    ...(chromium ? [{ name: 'chromium', use: { engine: 'chromium', program: chromium.path } as const }] : []),
    ...(firefox ? [{ name: 'firefox', use: { engine: 'firefox', program: firefox } as const }] : []),
    ...(webkit ? [{ name: 'webkit', use: { engine: 'webkit', program: webkit } as const }] : []),
  ],
  webServer: [site.webServer ?? []].flat().map((server) => ({ ...server, cwd: root })),
})
