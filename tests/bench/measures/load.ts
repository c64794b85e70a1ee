/** How many readers one process serves, beside the empty page in the same run, and whether its memory stays level. */
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { Site } from '../lab'
import type { Measure } from '../measure'
import { kB, type Table } from '../table'

const connections = 20
/** Requests between the readings of memory, for each visit that was asked for; 100,000 in all where nothing was. */
const soak = 5000

interface Target {
  readonly name: string
  readonly site: Site
  readonly path: string
  /** Cards drawn anew are asked for one at a time: each costs a third of a second of work. */
  readonly connections?: number
}

export const load: Measure = {
  name: 'load',
  title: `Load on the loopback, ${connections} connections, 5 s each`,
  run: async ({ story, empty, visits, amount }) => {
    const targets: Target[] = [
      { name: 'empty page', site: empty, path: '' },
      { name: 'story', site: story, path: '' },
      { name: 'step', site: story, path: 'step/rail' },
      { name: 'card, kept', site: story, path: 'og/rail' },
      { name: 'card, drawn anew', site: story, path: 'og/at/', connections: 1 },
      { name: 'oEmbed', site: story, path: `oembed?url=${encodeURIComponent(`${story.url}step/rail`)}` },
    ]
    const results: Results = new Map()
    for (const target of targets) {
      // Twenty readers at once would all have a card drawn that none of them finds kept.
      await fetch(new URL(target.path.replace(/\/$/, '/0'), target.site.url)).then((answer) => answer.blob())
      const before = cpuMs(target.site.pid)
      const result = await fire(target, amount(5, 1))
      results.set(target.name, {
        ...result,
        cpuMs: (cpuMs(target.site.pid) - before) / Math.max(1, result.requests.total),
      })
    }
    const rate = (name: string) => results.get(name)?.requests.average ?? 0
    const memory = await level(story, amount(soak, 100) * visits)
    return {
      tables: [
        ratesOf(results),
        { head: ['memory of the server, MB', ''], rows: memory.map(({ after, mb }) => [after, mb]) },
      ],
      notes: [
        'Brotli and gzip are asked for, as browsers do. The load and the server share this machine’s cores.',
      ],
      figures: {
        loadPage: rate('empty page') / Math.min(rate('story'), rate('step')),
        memory: growth(memory.map(({ mb }) => mb)),
      },
    }
  },
}

type Results = Map<string, autocannon.Result & { readonly cpuMs: number }>

function ratesOf(results: Results): Table {
  const floor = results.get('empty page')?.requests.average ?? 0
  return {
    head: ['answer', 'requests/s', 'p50, ms', 'p99, ms', 'MB/s', 'not 2xx', 'CPU, ms each', 'of empty'],
    rows: [...results].map(([name, { requests, latency, throughput, non2xx, cpuMs }]) => [
      name,
      Math.round(requests.average),
      latency.p50,
      latency.p99,
      throughput.average / 1e6,
      non2xx,
      cpuMs.toFixed(2),
      (requests.average / floor).toFixed(2),
    ]),
  }
}

const headers = { 'accept-encoding': 'gzip, deflate, br' }

function fire(target: Target, seconds: number) {
  const { site, path } = target
  let n = 0
  return autocannon({
    url: site.url,
    connections: target.connections ?? connections,
    duration: seconds,
    requests: [
      {
        path: `/${path}`,
        headers,
        // Each point of the journey once: a server keeps what it drew last.
        ...(path.endsWith('/') && {
          setupRequest: (request) => ({ ...request, path: `/${path}${n++ % 1001}` }),
        }),
      },
    ],
  })
}

/** What readers, hosts, crawlers and those who mean harm ask for, in turn. */
const mixed = [
  ...['/', '/step/rail', '/step/rail?utm_source=x', '/still/rail.svg', '/og/rail', '/og/nothing', '/%ff'],
  ...['/embed?step=rail', '/embed?layout=scroll', '/embed?x=1', '/oembed?url=x', '/data.json', '/nothing'],
]

/** Resident memory of the server before, between and after the soak, in MB. */
async function level({ url, pid }: Site, every: number): Promise<{ after: string; mb: number }[]> {
  const read = (after: string) => ({ after, mb: residentMb(pid) })
  const readings = [read('before')]
  for (let part = 1; part <= 4; part += 1) {
    await autocannon({ url, connections, amount: every, requests: mixed.map((path) => ({ path, headers })) })
    readings.push(read(`${every * part} requests`))
  }
  return readings
}

/** The last reading against the first part's, when everything had been loaded once. */
const growth = (mb: readonly number[]) => (mb.at(-1) ?? 0) / (mb[1] ?? 1)

/** Time that a process has had of the processors, in ms: what a busy machine does not change. */
function cpuMs(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const [user = 0, system = 0] = fields.split(' ').slice(11, 13).map(Number)
  return 10 * (user + system) // Linux counts in hundredths of a second
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kB(Number(kilobytes))
}
