// Answers, before Next does, what `next start` 16.4 would answer with 500 or with a page: methods that no page has, and
// addresses that cannot be decoded or look like the pattern of a route. All else it compresses on its way out,
// and answers from memory the next time.
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import { createCompressor } from './compress'

/** Puts the guard before the listeners of every server of this process, as its first request comes in. */
export function guardServers(): void {
  const guarded = new WeakSet<Server>()
  const compress = createCompressor()
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server } // as Node documents this channel
    if (guarded.has(server)) return
    guarded.add(server)
    const listeners = server.listeners('request') as RequestListener[] // what a server calls for a request
    server.removeAllListeners('request')
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (answered(request, response) || compress(request, response)) return
      for (const listener of listeners) listener.call(server, request, response)
    })
  })
}

/** Whether the guard has answered. */
function answered({ method = '', url = '' }: IncomingMessage, response: ServerResponse): boolean {
  if (method === 'GET' || method === 'HEAD') {
    const fault = faultOf(url.split('?', 1)[0] ?? '')
    if (fault) answer(response, fault, method === 'HEAD' ? '' : reasons[fault])
    return fault !== null
  }
  response.setHeader('allow', 'GET, HEAD, OPTIONS')
  if (method === 'OPTIONS') answer(response, 204, '')
  else answer(response, 405, reasons[405])
  return true
}

const reasons = {
  400: 'The address cannot be decoded.\n',
  404: 'There is no such page.\n',
  405: 'Only GET and HEAD are answered here.\n',
} as const

/** What is wrong with a path before any route has seen it. A path with brackets sends Next's router in circles. */
function faultOf(path: string): 400 | 404 | null {
  try {
    return /[[\]]/.test(decodeURIComponent(path)) ? 404 : null
  } catch {
    return 400
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...(text && { 'content-type': 'text/plain; charset=utf-8' }),
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}
