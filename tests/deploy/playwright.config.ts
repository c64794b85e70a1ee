/**
 * `npm run test:deploy`: the server that runs alone, and the archive behind a plain file server, in a browser. `npm test`
 * runs the first three projects; the others read both from end to end.
 */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import site from '../../playwright.config'

const root = join(import.meta.dirname, '../..')
const port = Number(process.env.TEST_PORT ?? 3123) + 1
const under = '/papers/2023/the shipment/'
const alone = { ...site.use, baseURL: `http://localhost:${port}` }
const archive = { ...site.use, baseURL: `http://localhost:${port + 1}${encodeURI(under)}` }
const contract = 'tests/browser/contract.spec.ts'

export default defineConfig({
  ...site,
  testDir: root,
  outputDir: join(root, 'test-results/deploy'),
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/deploy.json') }]],
  projects: [
    {
      name: 'alone',
      testMatch: ['tests/browser/{headers,closed,http}.spec.ts', 'tests/deploy/licences.spec.ts'],
      use: alone,
    },
    { name: 'server', testMatch: 'tests/deploy/{server,flood}.spec.ts' },
    { name: 'archive', testMatch: 'tests/deploy/archive.spec.ts', use: archive },
    { name: 'alone, read', testMatch: contract, use: alone },
    { name: 'archive, read', testMatch: contract, use: archive },
  ],
  webServer: [
    {
      command: 'node .next/standalone/server.js',
      cwd: root,
      port,
      env: { PORT: String(port), HOSTNAME: 'localhost', NEXT_TELEMETRY_DISABLED: '1' },
    },
    {
      command: `npm run -s archive && node --import tsx tests/deploy/files.ts ${port + 1} out/archive '${under}'`,
      cwd: root,
      port: port + 1,
      timeout: 180_000,
    },
  ],
})
