import { expect, test } from '@playwright/test'
import { answering, freePort } from '../../.ci/port'
import { startSite } from '../../.ci/shell'
import { faultsIn, flood, holdingsOf, settledHoldings } from '../scan/flood'
import { floodKinds } from '../scan/flood-kinds'

test.skip(process.platform !== 'linux', 'what a process holds is read from /proc')

test(`a flood of ${floodKinds.length} kinds finds no fault, and leaves no socket and no memory behind`, async () => {
  test.setTimeout(240_000)
  const port = await freePort()
  const server = startSite(port, 'ignore')
  try {
    await answering(`http://localhost:${port}/`)
    const pid = server.pid ?? 0
    const before = holdingsOf(pid)
    expect(faultsIn(await flood(port, 3000))).toEqual([])
    const warm = await settledHoldings(pid, before)
    const report = await flood(port, 3000)
    expect(faultsIn(report)).toEqual([])
    expect(report.answers.size).toBeGreaterThanOrEqual(30)
    for (const [{ name, asker }, counts] of report.answers)
      expect(
        [...counts.values()].reduce((sum, times) => sum + times, 0),
        name,
      ).toBe(asker === 'stays' ? 0 : 100)
    const after = await settledHoldings(pid, before)
    expect(after.files).toBeLessThanOrEqual(before.files)
    expect(after.mb / warm.mb).toBeLessThan(1.3)
  } finally {
    server.kill('SIGKILL')
  }
})
