/** `npm run test:vercel`: the site as Vercel's own builder makes it, run by a stand-in of the host (`serve.ts`). */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { root } from '@/.ci/shell'
import site from '../../../playwright.config'

const port = Number(process.env.TEST_PORT ?? 3123) + 3

export default defineConfig({
  ...site,
  testDir: join(root, 'tests'),
  testMatch: ['browser/{headers,cards,oembed,contract,embed-*}.spec.ts', 'deploy/vercel/*.spec.ts'],
  grepInvert: [
    /every function at the edge is under/, // of the build that `next start` serves; `functions.spec.ts` weighs this one's
    /who has gone before a card/, // Next's function is told by its host who has gone, and whether this host does is not known
  ],
  outputDir: join(root, 'test-results/vercel'),
  reporter: [['list'], ['json', { outputFile: join(root, 'test-results/vercel.json') }]],
  use: { ...site.use, baseURL: `http://localhost:${port}` },
  webServer: { command: `node --import tsx tests/deploy/vercel/serve.ts ${port}`, cwd: root, port },
})
