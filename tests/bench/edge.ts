/** The functions of a build that run at the edge, and what each ships. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipBytes } from './wire'

export type EdgeFunction = {
  readonly page: string
  /** Bytes, each file packed by itself. */
  readonly gzip: number
  readonly files: readonly { readonly path: string; readonly raw: number; readonly gzip: number }[]
}

type Manifest = {
  readonly functions: Readonly<
    Record<
      string,
      {
        readonly page: string
        readonly files: readonly string[]
        readonly wasm?: readonly { readonly filePath: string }[]
        readonly assets?: readonly { readonly filePath: string }[]
      }
    >
  >
}

/** Scripts, wasm and assets of every edge function, from the manifest that hosts deploy by. */
export function edgeFunctions(buildFolder: string): EdgeFunction[] {
  const manifest = join(buildFolder, 'server/middleware-manifest.json')
  const { functions } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest // Next's own file
  return Object.values(functions).map(({ page, files, wasm = [], assets = [] }) => {
    const paths = [...files, ...[...wasm, ...assets].map(({ filePath }) => filePath)]
    const weighed = paths.map((path) => {
      const body = readFileSync(join(buildFolder, path))
      return { path, raw: body.length, gzip: gzipBytes(body) }
    })
    return { page, files: weighed, gzip: weighed.reduce((sum, { gzip }) => sum + gzip, 0) }
  })
}
