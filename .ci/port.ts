/** Ports of this machine, and waiting for who is to listen on one. */
import type { ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/**
 * Waits until an address is there, for as long as the server runs that is to answer.
 * @throws {Error} when it has not answered within 60 s, or the server has ended
 */
export async function answering(url: string, server?: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && !hasEnded(server); tries += 1) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await wait(200)
  }
  throw new Error(`${url} does not answer${hasEnded(server) ? ': its server has ended' : ''}.`)
}

const hasEnded = (server?: ChildProcess) => server && (server.exitCode !== null || server.signalCode !== null)
