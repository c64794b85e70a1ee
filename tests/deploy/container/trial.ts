/**
 * `npm run test:container`: tries the Dockerfile where no Docker is, by carrying out its steps (npm's registry is asked, as by
 * Docker). The server is then run by a user who may write nowhere, and asked for every kind of path.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '@/.ci/shell'
import { askAt } from '../../browser/ask'
import { kinds } from '../../scan/paths'
import { commandOf, lastOf } from './dockerfile'
import { buildImage, type Image } from './image'

const port = Number(process.env.TEST_PORT ?? 3123) + 4
const graceMs = 10_000 // what `docker stop` waits for
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const folder = mkdtempSync(join(tmpdir(), 'container-'))
chmodSync(folder, 0o755)
try {
  const image = buildImage(root, folder, { SITE_URL: 'https://example.org' })
  if (/^(root|0)\b/.test(lastOf(image.instructions, 'USER'))) throw new Error('The image runs as root.')
  setWritable(folder, false)
  // As the image has it, and as an orchestrator may set it.
  for (const name of [image.environment.HOSTNAME ?? '', hostname(), '::1']) await tryAt(image, name)
  console.log('The container holds.')
} finally {
  setWritable(folder, true)
  rmSync(folder, { recursive: true })
}

/** Starts the server at a host name and asks for everything. @throws {Error} on the first thing that is wrong. */
async function tryAt(image: Image, name: string): Promise<void> {
  const before = stateOf(image.workdir)
  const server = start(image, name)
  try {
    await until(() => isHealthy(image, name), `The server does not get healthy at ${name}.`)
    const site = `http://${name.includes(':') ? `[${name}]` : name}:${port}`
    for (const { path, status = 200 } of kinds) {
      const answer = await askAt(site, path)
      if (answer.status !== status) throw new Error(`${site}${path} answers ${answer.status}.`)
    }
  } finally {
    server.kill('SIGTERM')
  }
  await until(
    () => server.exitCode !== null || server.signalCode !== null,
    'SIGTERM does not end the server.',
  )
  if (isHealthy(image, name)) throw new Error('A server that is not there passes the health check.')
  if (stateOf(image.workdir) !== before) throw new Error('The server has written into its image.')
  console.log(`HOSTNAME=${name}: ${kinds.length} paths answer, the health check holds, SIGTERM ends it.`)
}

function start({ workdir, environment, instructions }: Image, name: string): ChildProcess {
  const [command = '', ...args] = commandOf(lastOf(instructions, 'CMD'))
  return spawn(command, args, {
    cwd: workdir,
    env: variables(environment, name),
    ...nobody,
    stdio: 'inherit',
  })
}

function isHealthy({ workdir, environment, instructions }: Image, name: string): boolean {
  const [command = '', ...args] = commandOf(lastOf(instructions, 'HEALTHCHECK'))
  const env = variables(environment, name)
  return (
    spawnSync(command, args, { cwd: workdir, env, ...nobody, stdio: 'ignore', timeout: 5000 }).status === 0
  )
}

/** The image's variables, with no folder to write to. */
function variables(environment: Image['environment'], name: string): NodeJS.ProcessEnv {
  const nowhere = { HOME: '/nonexistent', TMPDIR: '/nonexistent' }
  return {
    NODE_ENV: 'production',
    ...environment,
    ...nowhere,
    PATH: process.env.PATH,
    PORT: String(port),
    HOSTNAME: name,
  }
}

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const start = performance.now()
  while (!holds()) {
    if (performance.now() - start > graceMs) throw new Error(otherwise)
    await wait(100)
  }
}

/** Names, sizes and times of all files. */
function stateOf(folder: string): string {
  return paths(folder)
    .map((path) => `${path} ${statSync(path).mtimeMs} ${statSync(path).size}`)
    .join('\n')
}

function setWritable(folder: string, writable: boolean): void {
  for (const path of [folder, ...paths(folder)]) {
    const { mode } = statSync(path)
    chmodSync(path, writable ? mode | 0o200 : mode & ~0o222)
  }
}

function paths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
}
