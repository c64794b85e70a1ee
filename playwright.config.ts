import { defineConfig } from '@playwright/test'
import { findBrowser, launchArgs } from './.ci/browser'

/** Not 3000, so that a site being looked at while the tests run stays as it is. */
const port = Number(process.env.TEST_PORT ?? 3123)

const browser = findBrowser()
if (!browser) throw new Error('No Chromium found: run `npm test`, which installs one, or set CHROMIUM_PATH.')

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1, // 2 where a test looks into letters and lines: four times the pixels take their time
    hasTouch: true,
    isMobile: true,
    launchOptions: { executablePath: browser.path, args: launchArgs },
  },
  webServer: {
    command: 'node .next/serve.mjs',
    port,
    env: { PORT: String(port), HOSTNAME: '', NEXT_TELEMETRY_DISABLED: '1' },
  },
})
