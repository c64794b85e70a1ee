/** `npm run flood [-- COUNT]`: 200,000 requests of thirty kinds at a server of its own, and what they leave behind. */
import { once } from 'node:events'
import { answering, freePort } from '../../.ci/port'
import { startSite } from '../../.ci/shell'
import { format } from '../bench/table'
import { faultsIn, flood, type Holdings, holdingsOf, settledHoldings } from './flood'

const count = Number(process.argv[2] ?? 200_000)
const parts = 4
const port = await freePort()
const server = startSite(port, 'ignore')
process.on('exit', () => server.kill())
const pid = server.pid ?? 0
await answering(`http://localhost:${port}/`)

const before = holdingsOf(pid)
const held: [string, Holdings][] = [['before', before]]
const statuses = new Map<string, number>()
const faults: string[] = []
let seconds = 0
for (let part = 1; part <= parts; part += 1) {
  const report = await flood(port, count / parts)
  seconds += report.seconds
  faults.push(...faultsIn(report))
  for (const [kind, counts] of report.answers)
    for (const [status, times] of counts) {
      const key = `${status} ${kind.name}`
      statuses.set(key, (statuses.get(key) ?? 0) + times)
    }
  held.push([`${(count / parts) * part} requests`, await settledHoldings(pid, before)])
}

console.log(
  format({ head: ['answers', ''], rows: [...statuses].sort().map(([name, times]) => [name, times]) }),
)
console.log(
  `\n${format({ head: ['the server holds', 'MB', 'open files'], rows: held.map(([when, { mb, files }]) => [when, mb, files]) })}`,
)
console.log(`\n${count} requests in ${Math.round(seconds)} s. Faults: ${faults.join(', ') || 'none'}.`)
const start = performance.now()
server.kill('SIGTERM')
await once(server, 'exit')
console.log(`SIGTERM ended it in ${((performance.now() - start) / 1000).toFixed(1)} s.`)
process.exit(faults.length > 0 || (held.at(-1)?.[1].files ?? 0) > before.files ? 1 : 0)
