// What Vercel's builder has made for each path: a file, a page made in the build, or a function.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { z } from 'zod'
import type { Config } from './config'

export interface FunctionOutput {
  readonly kind: 'function'
  /** Several paths lead to one function; this is where it lies. */
  readonly name: string
  readonly folder: string
}

export interface FileOutput {
  readonly kind: 'static' | 'prerender'
  readonly file: string
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
  /** What answers where the file may not: another method than GET and HEAD on a page made in the build. */
  readonly behind: FunctionOutput | null
}

export type Output = FunctionOutput | FileOutput

const prerender = z.object({
  expiration: z.union([z.number(), z.literal(false)]),
  fallback: z.object({ fsPath: z.string(), contentType: z.string().optional() }),
  initialHeaders: z.record(z.string(), z.string()).default({}),
  initialStatus: z.number().default(200),
})

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}

/** Finds the output of a path, which is taken as it was sent. Anything that leads out of the folder finds nothing. */
export function outputFinder(output: string, { overrides }: Config): (path: string) => Output | null {
  const files = staticFiles(join(output, 'static'), overrides)
  const functions = join(output, 'functions')
  return (path) => {
    const decoded = decodeURIComponent(path)
    const name = decoded === '/' ? 'index' : decoded.replace(/^\/|\/$/g, '')
    if (/(^|\/)\.\.?(\/|$)|\0/.test(name) || Buffer.byteLength(name) > 1000) return null
    return files.get(name) ?? prerendered(functions, name) ?? functionAt(functions, name)
  }
}

/** All functions of a build, each once, however many paths lead to it. */
export function allFunctions(output: string): FunctionOutput[] {
  const functions = join(output, 'functions')
  return readdirSync(functions, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.endsWith('.func'))
    .map((entry) => asFunction(functions, join(entry.parentPath, entry.name)))
}

function staticFiles(folder: string, overrides: Config['overrides']): Map<string, FileOutput> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  )
  return new Map(
    files.map((name) => {
      const { path = name, contentType } = overrides[name] ?? {}
      const type = contentType ?? types[extname(name)] ?? 'application/octet-stream'
      const headers = { 'content-type': type }
      return [path, { kind: 'static', file: join(folder, name), headers, status: 200, behind: null }]
    }),
  )
}

function prerendered(functions: string, name: string): FileOutput | null {
  const config = join(functions, `${name}.prerender-config.json`)
  if (!existsSync(config)) return null
  const { fallback, initialHeaders, initialStatus } = prerender.parse(
    JSON.parse(readFileSync(config, 'utf8')),
  )
  const file = join(config, '..', fallback.fsPath)
  const type = fallback.contentType ?? types[extname(file)] ?? 'application/octet-stream'
  const headers = { 'content-type': type, ...initialHeaders }
  return { kind: 'prerender', file, headers, status: initialStatus, behind: functionAt(functions, name) }
}

function functionAt(functions: string, name: string): FunctionOutput | null {
  const folder = join(functions, `${name}.func`)
  return existsSync(folder) ? asFunction(functions, realpathSync(folder)) : null
}

function asFunction(functions: string, folder: string): FunctionOutput {
  const name = folder.slice(realpathSync(functions).length + 1, -'.func'.length).replaceAll(sep, '/')
  return { kind: 'function', name, folder }
}
