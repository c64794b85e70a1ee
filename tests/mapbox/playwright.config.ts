// Tests of the real mapbox-gl, against a stand-in of its service: `npm run test:mapbox`, after a build with a token.
import { defineConfig } from '@playwright/test'
import { launchArgs, softwareWebGl } from '../../.ci/browser'
import { standInPort } from '../../.ci/build'
import { root } from '../../.ci/shell'
import base from '../../playwright.config'

const port = Number(process.env.TEST_PORT ?? 3123)

export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/mapbox',
  timeout: 60_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '../../test-results/mapbox.json' }]],
  use: {
    ...base.use,
    // Each pixel of the map is drawn by the processor here.
    deviceScaleFactor: 1,
    viewport: { width: 320, height: 568 },
    launchOptions: { ...base.use?.launchOptions, args: [...launchArgs, ...softwareWebGl] },
  },
  webServer: [
    {
      command: 'node .next-mapbox/serve.mjs',
      cwd: root,
      port,
      env: { PORT: String(port), HOSTNAME: '', NEXT_TELEMETRY_DISABLED: '1' },
    },
    { command: 'npx tsx tests/mapbox/stand-in.ts', cwd: root, port: standInPort },
  ],
})
