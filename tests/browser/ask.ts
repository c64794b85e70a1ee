// Requests exactly as written, where `fetch` would tidy them.
import { type IncomingHttpHeaders, request as send } from 'node:http'
import { test } from '@playwright/test'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks the site under test for a path. Follows no redirect. */
export function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return askAt(test.info().project.use.baseURL ?? '', path, headers, method)
}

/** Asks the site at an address for a path. Follows no redirect. */
export function askAt(
  site: string,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname: written, port } = new URL(site)
  const hostname = written.replace(/^\[(.*)\]$/, '$1')
  return new Promise((resolve, reject) => {
    const asked = send({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Asks the site under test for a path, and ends the connection some ms after it stands. */
export function askAndLeave(path: string, ms: number): Promise<void> {
  const { hostname, port } = new URL(test.info().project.use.baseURL ?? '')
  return new Promise((resolve) => {
    const asked = send({ hostname, port, path, agent: false })
    asked.on('error', () => {}) // the end that we made
    asked.on('close', resolve)
    asked.on('socket', (socket) => socket.on('connect', () => setTimeout(() => asked.destroy(), ms)))
    asked.end()
  })
}

/** Whether a card was drawn for this answer. */
export const drawn = ({ headers }: Answer) => String(headers['server-timing'] ?? '').startsWith('draw')
