// The last part of a build: all that it has made is asked of Next once, and kept with its headers, compressed for good.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { z } from 'zod'
import { type Encoding, folderOf, listOf, type StaticBody, type StaticFile, type StaticFiles } from './files'
import { openNext } from './next'

const compress = {
  // Within 1 % of the best, in half a minute's work less.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
} as const

const prerendered = z.object({
  routes: z.record(z.string(), z.unknown()),
  dynamicRoutes: z.record(z.string(), z.unknown()),
})
const route = z.object({ page: z.string(), regex: z.string() })
const routeList = z.object({ staticRoutes: z.array(route), dynamicRoutes: z.array(route) })
const appPaths = z.record(z.string(), z.string())

/**
 * Writes what a build has made into a folder of its own: its pages, and what else is to be a file.
 * @param others paths that Next answers, by code too: what it says now is what the file says until the next build.
 * @returns how many addresses there are.
 */
export async function writeFiles(build: string, others: readonly string[]): Promise<number> {
  const read: Read = (schema, name) => schema.parse(JSON.parse(readFileSync(join(build, name), 'utf8')))
  const { routes } = read(prerendered, 'prerender-manifest.json')
  const paths = [...Object.keys(routes).filter((path) => !path.startsWith('/_')), ...others]
  rmSync(folderOf(build), { recursive: true, force: true })
  mkdirSync(folderOf(build))
  const { ask, close } = await serveNext(build)
  const files: Record<string, StaticFile> = {}
  await inTurns(paths, async (path) => {
    files[path] = await keep(build, await ask(path, 200))
  })
  const notFound = await keep(build, await ask('/nowhere', 404))
  await close()
  const list: StaticFiles = { files, notFound, functions: functionsOf(read) }
  writeFileSync(listOf(build), JSON.stringify(list))
  return paths.length
}

/** The path of each file in a folder that lies below a path of the site. */
export function pathsIn(folder: string, below: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => below + name.replaceAll(sep, '/'))
}

type Read = <T>(schema: z.ZodType<T>, name: string) => T

/** Patterns of the routes whose answers the build has not made. */
function functionsOf(read: Read): string[] {
  const made = read(prerendered, 'prerender-manifest.json')
  const { staticRoutes, dynamicRoutes } = read(routeList, 'routes-manifest.json')
  const ours = new Set(Object.values(read(appPaths, 'app-path-routes-manifest.json')))
  return [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => ours.has(page) && !(page in made.routes) && !(page in made.dynamicRoutes))
    .map(({ regex }) => regex)
}

interface Answer {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Next on the loopback for as long as it is asked. */
async function serveNext(build: string) {
  const server = createServer((request, response) => next.answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo // a server on a port has no other address
  const next = await openNext(build, port)
  const ask = (path: string, expected: number) =>
    new Promise<Answer>((resolve, reject) => {
      get({ host: 'localhost', port, path: encodeURI(path) }, async (response) => {
        const body = Buffer.concat(await response.toArray())
        if (response.statusCode === expected) resolve({ headers: response.headers, body })
        else reject(new Error(`${path} answers ${response.statusCode} instead of ${expected}.`))
      }).on('error', reject)
    })
  const close = async () => {
    server.close()
    await next.close()
  }
  return { ask, close }
}

/** What belongs to one answer alone, or is said anew of each encoding; and what Next tells its own scripts. */
const passing =
  /^(?:date|connection|keep-alive|transfer-encoding|content-length|accept-ranges|last-modified|etag|vary|server-timing|x-nextjs-.*)$/

/** Writes a body in each encoding that saves a tenth, under the hash of its bytes. */
async function keep(build: string, { headers, body }: Answer): Promise<StaticFile> {
  if (headers['set-cookie']) throw new Error('A page of the build sets a cookie.')
  const bodies: Partial<Record<Encoding, StaticBody>> = { identity: write(build, body, '') }
  for (const encoding of ['br', 'gzip'] as const) {
    const compressed = await compress[encoding](body)
    if (compressed.length < 0.9 * body.length) bodies[encoding] = write(build, compressed, `.${encoding}`)
  }
  const lasting = Object.entries(headers).filter(([name]) => !passing.test(name))
  return { headers: Object.fromEntries(lasting.map(([name, value]) => [name, String(value)])), bodies }
}

function write(build: string, bytes: Buffer, ending: string): StaticBody {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const file = hash + ending
  writeFileSync(join(folderOf(build), file), bytes)
  return { file, etag: `"${hash}"` }
}

/** As many at once as zlib has threads. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}
