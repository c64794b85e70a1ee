/**
 * A stand-in of Mapbox's service on the loopback, for the real `mapbox-gl`: styles, tilesets cut from the sheet's data,
 * sprites and glyphs. What goes wrong is told with `POST /faults/NAME`, for those browsers that have `NAME` in their
 * user agent; `GET /requests/NAME` lists what they asked for.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { PNG } from 'pngjs'
import { standInPort } from '../../.ci/build'
import { tileOf } from './atlas'
import type { Fault } from './faults'
import { styleOf } from './style'

const port = standInPort
const faults = new Map<string, Fault>()
const requests = new Map<string, string[]>()
/** What has been answered before is not made again: the tests ask for the same tiles. */
const answers = new Map<string, Answer | null>()

interface Answer {
  readonly type: string
  readonly body: string | Uint8Array
}

createServer(async (request, response) => {
  const { pathname } = new URL(`http://localhost:${port}${request.url}`)
  response.setHeader('access-control-allow-origin', '*')
  const [, control, name = ''] = pathname.match(/^\/(faults|requests)\/(.+)$/) ?? []
  if (control === 'faults') {
    faults.set(name, JSON.parse(await textOf(request)) as Fault) // from our own tests
    response.end()
  } else if (control) response.end(JSON.stringify(requests.get(name) ?? []))
  else serve(pathname, request.headers['user-agent'] ?? '', response)
}).listen(port)

function serve(pathname: string, userAgent: string, response: ServerResponse): void {
  const [, name = ''] = userAgent.match(/standin\/(\S+)/) ?? []
  requests.set(name, [...(requests.get(name) ?? []), pathname])
  const fault = faults.get(name)
  const hit = fault && new RegExp(fault.path).test(pathname)
  if (hit && fault.with === 'nothing') return
  if (hit && fault.with === 'trickle') {
    trickle(response)
    return
  }
  if (hit && typeof fault.with === 'number') {
    response.writeHead(fault.with).end()
    return
  }
  const answer = hit && fault.with === 'garbage' ? garbage : known(pathname)
  if (answer) response.setHeader('content-type', answer.type).end(answer.body)
  else response.writeHead(404).end()
}

/** A byte every quarter of a second, for as long as anybody listens. */
function trickle(response: ServerResponse): void {
  response.setHeader('content-type', 'application/x-protobuf')
  const drops = setInterval(() => response.write('.'), 250)
  response.on('close', () => clearInterval(drops))
}

function known(pathname: string): Answer | null {
  const answer = answers.get(pathname)
  if (answer !== undefined) return answer
  const made = answerTo(pathname)
  answers.set(pathname, made)
  return made
}

const garbage: Answer = { type: 'application/octet-stream', body: Uint8Array.of(255, 13, 37, 0, 7, 255, 255) }

function answerTo(pathname: string): Answer | null {
  const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) })
  const [, style] = pathname.match(/^\/styles\/v1\/mapbox\/([\w-]+)$/) ?? []
  if (style) return json(styleOf(style))
  if (/\/sprite(@2x)?\.json$/.test(pathname)) return json({})
  if (/\/sprite(@2x)?\.png$/.test(pathname)) return { type: 'image/png', body: flat(1) }
  if (/^\/fonts\/v1\/|\/iconset.pbf$/.test(pathname))
    return { type: 'application/x-protobuf', body: new Uint8Array() }
  const [, description] = pathname.match(/^\/v4\/([\w.,-]+)\.json$/) ?? []
  if (description) return json(tileJson(description))
  const [, id = '', z, x, y] = pathname.match(/^\/tiles\/([\w.,-]+)\/(\d+)\/(\d+)\/(\d+)$/) ?? []
  if (id === 'mapbox.mapbox-terrain-dem-v1') return seaLevel
  const tile = tileOf(id, Number(z), Number(x), Number(y))
  return tile ? { type: 'application/x-protobuf', body: tile } : null
}

function tileJson(id: string) {
  const tiles = [`http://localhost:${port}/tiles/${id}/{z}/{x}/{y}`]
  return { tilejson: '2.2.0', id, tiles, minzoom: 0, maxzoom: 10, attribution: '© Stand-in' }
}

const seaLevel: Answer = { type: 'image/png', body: flat(512) }

/** A picture of one colour, which as terrain is the level of the sea. */
function flat(size: number): Uint8Array {
  const picture = new PNG({ width: size, height: size })
  for (let i = 0; i < picture.data.length; i += 4) picture.data.set([1, 134, 160, 255], i)
  return PNG.sync.write(picture)
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}
