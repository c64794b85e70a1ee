// Next, without a server of its own.
import { readFileSync } from 'node:fs'
import { type IncomingMessage, Server, type ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { plainHeaders } from './request'

export interface Next {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Prepares Next to answer for a build: as its own `server.js` does, so that it runs where neither the project's settings nor
 * its packages are.
 * @param port where the server is going to listen.
 */
export async function openNext(build: string, port: number): Promise<Next> {
  const { config } = JSON.parse(readFileSync(join(build, 'required-server-files.json'), 'utf8')) as {
    config: object // as the build has written it
  }
  Object.assign(process.env, {
    NODE_ENV: 'production',
    PORT: String(port),
    __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config),
  })
  const { default: next } = await import('next')
  // Next would listen for upgrades on the server that it is given, and never answer them.
  const app = next({ dir: dirname(build), hostname: 'localhost', port, httpServer: new Server() })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    answer: (request, response) => {
      request.headers = plainHeaders(request.headers, `localhost:${port}`)
      return handle(request, response)
    },
    close: () => app.close(),
  }
}
