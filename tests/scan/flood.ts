// A flood of requests, bounded in number and in sockets, at a server on the loopback, and what it leaves behind there.
import { readdirSync, readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type FloodKind, floodKinds } from './flood-kinds'

/** What a process holds: resident memory in MB, and open files, sockets among them. Linux only. */
export interface Holdings {
  readonly mb: number
  readonly files: number
}

export interface FloodReport {
  readonly seconds: number
  /** How often each kind was answered with each status; 0 where the server has only closed. */
  readonly answers: ReadonlyMap<FloodKind, ReadonlyMap<number, number>>
}

/** How long an asker waits for a word. */
const patienceMs = 30_000

/** How many askers there are at once, and how many sockets of those that stay. */
const askers = 24
const staying = 60

export async function flood(port: number, count: number): Promise<FloodReport> {
  const start = performance.now()
  const answers = new Map(floodKinds.map((kind) => [kind, new Map<number, number>()]))
  const left: Socket[] = []
  let n = 0
  const asker = async () => {
    while (n < count) {
      const kind = floodKinds[n % floodKinds.length] as FloodKind // the index is within bounds
      const sent = kind.sent(n++)
      if (kind.asker === 'stays') {
        left.push(open(port, sent))
        if (left.length > staying) left.shift()?.destroy()
        continue
      }
      const status = await ask(port, sent, kind.asker === 'leaves')
      const counts = answers.get(kind)
      counts?.set(status, (counts.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: askers }, asker))
  // Not ended from here: the server has to do so by itself.
  for (const socket of left) socket.unref()
  return { seconds: (performance.now() - start) / 1000, answers }
}

function open(port: number, sent: string): Socket {
  const socket = connect(port, '127.0.0.1', () => socket.write(sent, 'latin1'))
  return socket.on('error', () => {}).resume()
}

/** The status of an answer, read to its end, or only to its first piece by one who leaves then. */
function ask(port: number, sent: string, leaving: boolean): Promise<number> {
  return new Promise((resolve) => {
    let first = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(sent, 'latin1'))
    socket.on('data', (chunk) => {
      first ||= chunk.toString('latin1')
      if (leaving) socket.destroy()
    })
    socket.setTimeout(patienceMs, () => socket.destroy())
    socket.on('error', () => {})
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0)))
  })
}

export function holdingsOf(pid: number): Holdings {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return { mb: Math.round(Number(kilobytes) / 1024), files: readdirSync(`/proc/${pid}/fd`).length }
}

/** What a process holds once it holds no more files than before, or after half a minute. */
export async function settledHoldings(pid: number, before: Holdings): Promise<Holdings> {
  for (let seconds = 0; seconds < 30; seconds += 1) {
    if (holdingsOf(pid).files <= before.files) break
    await pause(1000)
  }
  return holdingsOf(pid)
}

/** All faults of the server in a report: 501 and 503 are answers like any other; none at all is one to a tunnel only. */
export function faultsIn({ answers }: FloodReport): string[] {
  return [...answers].flatMap(([{ name }, counts]) =>
    [...counts.keys()]
      .filter((status) =>
        status === 0 ? name !== 'CONNECT' : status >= 500 && status !== 501 && status !== 503,
      )
      .map((status) => `${name}: ${status}`),
  )
}
