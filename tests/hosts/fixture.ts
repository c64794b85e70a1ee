import type { PlaywrightWorkerArgs, PlaywrightWorkerOptions, WorkerFixture } from '@playwright/test'
import { type Hosts, serveHosts } from './serve'

/** Pages of other sites for the tests of a worker, around the site of its project. */
export const hosts: [
  WorkerFixture<Hosts, PlaywrightWorkerArgs & PlaywrightWorkerOptions>,
  { scope: 'worker' },
] = [
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off this pattern
  async ({}, use, { project }) => {
    const hosts = await serveHosts(project.use.baseURL ?? '')
    await use(hosts)
    hosts.close()
  },
  { scope: 'worker' },
]
