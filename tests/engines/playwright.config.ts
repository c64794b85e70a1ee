/** `npm run test:engines`: the same visit in Chromium, Firefox and WebKit, as far as they are there. Playwright runs the tests and no browser. */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findEngines } from '../../.ci/engines'
import site from '../../playwright.config'
import type { EngineOptions } from './engine'

const root = join(import.meta.dirname, '../..')
const { firefox, webkit } = findEngines()

export default defineConfig<EngineOptions>({
  testDir: import.meta.dirname,
  outputDir: join(root, 'test-results/engines'),
  // A browser is started once for all tests of a file.
  fullyParallel: false,
  forbidOnly: site.forbidOnly,
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/engines.json') }]],
  use: { baseURL: site.use?.baseURL },
  projects: [
    { name: 'chromium', use: { engine: 'chromium', program: site.use?.launchOptions?.executablePath } },
    ...(firefox ? [{ name: 'firefox', use: { engine: 'firefox', program: firefox } as const }] : []),
    ...(webkit ? [{ name: 'webkit', use: { engine: 'webkit', program: webkit } as const }] : []),
  ],
  webServer: [site.webServer ?? []].flat().map((server) => ({ ...server, cwd: root })),
})
