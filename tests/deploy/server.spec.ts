// The server that runs alone and the one of `npm start`, as a process: where they listen, when they refuse to start, how they end.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '../../.ci/port'
import { askAt } from '../browser/ask'
import { kinds } from '../scan/paths'

const root = join(import.meta.dirname, '../..')
const alone = ['.next/standalone/server.js']
const running = new Set<ChildProcess>()

// Each starts a server of its own and has cards drawn.
test.setTimeout(120_000)

test.afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

interface Started {
  readonly child: ChildProcess
  readonly port: number
  /** All that it has said so far. */
  readonly said: () => string
}

async function start(
  env: Record<string, string>,
  command = process.execPath,
  args = alone,
): Promise<Started> {
  const port = await freePort()
  const { HOSTNAME: _, ...plain } = process.env
  const child = spawn(command, args, { cwd: root, env: { ...plain, PORT: String(port), ...env } })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  return { child, port, said: () => said }
}

/** Waits until a server answers at an address. */
async function answering(site: string, path = '/icon.svg'): Promise<void> {
  const status = () =>
    askAt(site, path).then(
      (answer) => answer.status,
      () => 0,
    )
  await expect.poll(status, { timeout: 30_000 }).toBe(200)
}

for (const [name, host, at] of [
  ['a name', hostname(), hostname()],
  ['localhost', 'localhost', 'localhost'],
  ['::1', '::1', '[::1]'],
  ['0.0.0.0', '0.0.0.0', '127.0.0.1'],
  ['::', '::', '127.0.0.1'],
  ['nothing', '', 'localhost'],
] as const)
  test(`with ${name} for HOSTNAME every path answers`, async () => {
    const { port } = await start({ HOSTNAME: host })
    const site = `http://${at}:${port}`
    await answering(site)
    for (const { path, status = 200 } of kinds) expect((await askAt(site, path)).status, path).toBe(status)
  })

for (const [name, args] of [
  ['server.js', alone],
  ['npm start', ['--import', 'tsx', '.ci/serve.ts']],
] as const)
  for (const [variable, value] of [
    ['SITE_URL', 'garbage'],
    ['SITE_URL', 'https://example.org/story'],
    ['PORT', 'http'],
    ['PORT', '0x10'],
    ['PORT', '1e3'],
    ['PORT', '65536'],
  ] as const)
    test(`${name} does not start with ${variable}=${value}, and says why`, async () => {
      const { child, said } = await start({ [variable]: value }, process.execPath, [...args])
      const [code] = await once(child, 'exit')
      expect(code).toBeGreaterThan(0)
      expect(said().toUpperCase()).toContain(
        variable === 'PORT' ? 'PORT MUST BE' : `SITE_URL IS "${value.toUpperCase()}"`,
      )
      expect(said()).not.toContain('    at ')
    })

test('a server whose port is taken says so in a line and leaves with 1', async () => {
  const taken = createServer().listen(0)
  await once(taken, 'listening')
  const { port } = taken.address() as AddressInfo // a server on a port has no other address
  const { child, said } = await start({ PORT: String(port) })
  expect((await once(child, 'exit'))[0]).toBe(1)
  taken.close()
  expect(said()).toContain(`Port ${port} is taken`)
  expect(said()).not.toContain('    at ')
})

/** Opens sockets and says on each what is given; what comes back is read and thrown away. */
async function open(port: number, count: number, words: string): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () =>
    connect(port, '127.0.0.1')
      .on('error', () => {})
      .resume(),
  )
  await Promise.all(sockets.map((socket) => Promise.race([once(socket, 'connect'), once(socket, 'close')])))
  for (const socket of sockets) socket.write(words)
  return sockets
}

const upgrade = 'GET /nope HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'
const halfOpen = 'GET / HTTP/1.1\r\nHost: a\r\n'

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`${signal} ends it within seconds, whatever sockets are open`, async () => {
    const { child, port } = await start({})
    await answering(`http://localhost:${port}`)
    for (const words of [upgrade, halfOpen, '', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n'])
      await open(port, 3, words)
    const exit = once(child, 'exit')
    child.kill(signal)
    const ended = await Promise.race([
      exit,
      new Promise((resolve) => setTimeout(() => resolve('still there'), 8000)),
    ])
    expect(ended).toEqual([signal === 'SIGTERM' ? 143 : 130, null])
  })

for (const [name, words] of [
  ['upgrades', upgrade],
  ['half a request each', halfOpen],
  ['nothing said', ''],
] as const)
  test(`400 sockets with ${name} do not end a server that may have 350 files open`, async () => {
    const { port } = await start({}, '/bin/sh', [
      '-c',
      `ulimit -n 350 && exec '${process.execPath}' ${alone}`,
    ])
    const site = `http://127.0.0.1:${port}`
    await answering(site)
    const sockets = await open(port, 400, words)
    // Those that have said nothing whole are let go after ten seconds.
    await answering(site, '/step/rail')
    await expect.poll(() => sockets.filter(({ closed }) => !closed).length, { timeout: 30_000 }).toBe(0)
  })
