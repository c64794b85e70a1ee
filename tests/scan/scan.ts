/**
 * `npm run scan [-- URL]`: what a running site (by default the one that `npm start` serves) says in its headers, and how
 * it answers 300 bad requests. Fails when one of them harms.
 */

import { format } from '../bench/table'
import { askAt } from '../browser/ask'
import { faults, policyOf } from './answer'
import { kinds } from './paths'
import { type BadRequest, badRequests } from './requests'

const site = process.argv[2] ?? 'http://localhost:3000'

const answers: (BadRequest & { status: number; wrong: string[] })[] = []
for (const request of badRequests(300)) {
  const answer = await askAt(site, request.path, {}, request.method)
  answers.push({ ...request, status: answer.status, wrong: faults(answer) })
}
const statuses = [...new Set(answers.map(({ status }) => status))].sort()
const counts = (those: typeof answers) =>
  statuses.map((status) => those.filter((each) => each.status === status).length)
const rows = [...new Set(answers.map(({ place }) => place))].sort().map((place) => {
  return [place, ...counts(answers.filter((each) => each.place === place))]
})

console.log(`${await headerTable()}\n`)
console.log(
  format({
    head: ['bad requests to', ...statuses.map(String)],
    rows: [...rows, ['all', ...counts(answers)]],
  }),
)
const harmful = answers.filter(({ wrong }) => wrong.length > 0)
for (const { method, path, wrong } of harmful)
  console.log(`${method} ${path.slice(0, 80)}: ${wrong.join(', ')}`)
console.log(`${harmful.length} of ${answers.length} bad requests do harm.`)
process.exitCode = harmful.length > 0 ? 1 : 0

/** One row a kind of path. The policy is told by what it says of scripts and frames. */
async function headerTable(): Promise<string> {
  const rows: string[][] = []
  for (const { path } of kinds) {
    const answer = await askAt(site, path)
    const { status, headers } = answer
    const policy = policyOf(answer)
    const scripts =
      /script-src ([^;]*)/.exec(policy)?.[1] ?? (policy.startsWith("default-src 'none'") ? 'none' : 'any')
    rows.push([
      path,
      String(status),
      scripts.replace(/'sha256-[^']*'/g, '#').replace(/(# )+#/, (all) => `${all.split(' ').length} hashes`),
      policy.includes("frame-ancestors 'none'") ? 'nobody' : 'anybody',
      String(headers['cross-origin-opener-policy'] ?? '-'),
      String(headers['access-control-allow-origin'] ?? '-'),
      String(headers['cross-origin-resource-policy'] ?? '-'),
      String(headers['cache-control'] ?? '-'),
    ])
  }
  return format({
    head: ['path', 'status', 'scripts', 'framed by', 'opener', 'CORS', 'resource', 'cache'],
    rows,
  })
}
