// What the tests of this folder are given: a browser of the project's engine, and pages of others to visit with it.
import { test as base, expect } from '@playwright/test'
import { hosts } from '../hosts/fixture'
import type { Hosts } from '../hosts/serve'
import { openChromium, openFirefox } from './puppeteer'
import type { Settings, Visitor } from './visitor'
import { openWebKit } from './webkit'

const engines = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit } as const

export type EngineOptions = {
  readonly engine: keyof typeof engines
  /** The browser's program. */
  readonly program: string
}

interface WorkerFixtures extends EngineOptions {
  readonly shared: Visitor
  readonly hosts: Hosts
}

interface Fixtures {
  /** A browser as it comes, in a window of 1000 x 700 CSS px; the test fails with what its console says. */
  readonly visitor: Visitor
  /** Starts another one with other settings, for this test alone. */
  readonly open: (settings: Settings) => Promise<Visitor>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  program: ['', { option: true, scope: 'worker' }],
  shared: [
    async ({ engine, program }, use) => {
      const visitor = await engines[engine](program, {})
      await use(visitor)
      await visitor.close()
    },
    { scope: 'worker' },
  ],
  hosts,
  visitor: async ({ shared }, use) => {
    await shared.resize(1000, 700)
    await use(shared)
    expect(shared.troubles(), 'the console').toEqual([])
  },
  open: async ({ engine, program }, use) => {
    const visitors: Visitor[] = []
    await use(async (settings) => {
      const visitor = await engines[engine](program, settings)
      visitors.push(visitor)
      await visitor.resize(1000, 700)
      return visitor
    })
    for (const visitor of visitors) {
      expect(visitor.troubles(), 'the console').toEqual([])
      await visitor.close()
    }
  },
})
