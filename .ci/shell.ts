/** Child processes as the scripts of this folder start them: in the repository's root, with Next's telemetry off. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

const next = join(root, 'node_modules/next/dist/bin/next')

const environment = () => ({ ...process.env, NEXT_TELEMETRY_DISABLED: '1' })

/** Runs a command to its end with its output shown. Returns whether it left with 0; a missing program counts as a failure. */
export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...environment(), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

/** Runs a command to its end unseen. Returns whether it left with 0 within 20 seconds. */
export function quiet(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { cwd: root, stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Runs a command of Next to its end. Returns whether it left with 0. */
export function runNext(args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  return run(process.execPath, [next, ...args], env)
}

type Output = 'inherit' | 'ignore'

/** Starts the site's own server for a build, on all addresses of this machine whatever `HOSTNAME` a container has. */
export function startSite(port: number, output: Output, folder = '.next'): ChildProcess {
  return startNode([join(folder, 'serve.mjs')], output, { PORT: String(port), HOSTNAME: '' })
}

/** Starts Next without npm in between, so that a signal to the child reaches the server itself. */
export function startNext(args: readonly string[], output: Output): ChildProcess {
  return startNode([next, ...args], output)
}

function startNode(args: readonly string[], output: Output, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...environment(), ...env },
    stdio: ['ignore', output, output],
  })
}
