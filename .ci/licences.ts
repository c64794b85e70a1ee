/** The licences of everything that a build ships, found in the build itself: a list of dependencies knows neither what is left out nor what comes along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { z } from 'zod'
import { root } from './shell'

/** What is shipped and is no package: works in this repository. */
const works = [
  'components/fonts/source-serif-4-OFL.txt',
  'components/fonts/libre-franklin-OFL.txt',
  'data/sheet/gshhg-LICENSE.txt',
]

/** Folders that some of Next's own source maps name by mistake, for files of Next. */
const mistaken = ['node_modules/src/']

/** The licences of all that is in a build's folder, as one text. */
export function licencesOf(build: string): string {
  const parts = [...packagesIn(build), ...works].map((path) => `${headingOf(path)}\n\n${textOf(path)}`)
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/**
 * Folders, from the repository's root, of the packages in a build: in what is bundled for browsers and servers, by its source
 * maps, in what functions are shipped with, by Next's traces, and in the server that runs alone.
 * @throws {Error} for a package that is not installed.
 */
export function packagesIn(build: string): string[] {
  const maps = [
    ...mapsIn(join(build, 'static')),
    ...mapsIn(join(build, 'server')),
    join(build, 'serve.mjs.map'),
  ]
  const files = [...maps.filter(existsSync).flatMap(sourcesOf), ...traced(build)]
  const alone = join(build, 'standalone')
  const copied = filesIn(alone).map((path) => relative(alone, path))
  const folders = new Set([...files, ...copied].flatMap((path) => folderOf(path) ?? []))
  return [...folders].sort()
}

const sourceMap = z.object({ sources: z.array(z.string().nullable()) })
/** Of one script, or of several that were put together. */
const map = z.union([sourceMap, z.object({ sections: z.array(z.object({ map: sourceMap })) })])

const mapsIn = (folder: string) => filesIn(folder).filter((path) => path.endsWith('.map'))

/** The sources of a script, as its maker names them. */
function sourcesOf(path: string): string[] {
  const read = map.parse(JSON.parse(readFileSync(path, 'utf8')))
  const sources = 'sections' in read ? read.sections.flatMap(({ map }) => map.sources) : read.sources
  return sources.flatMap((source) => (source ? decodeURIComponent(source) : []))
}

const trace = z.object({ files: z.array(z.string()) })

/** The files that Next says each function needs, from the repository's root. */
function traced(build: string): string[] {
  return filesIn(join(build, 'server'))
    .filter((path) => path.endsWith('.nft.json'))
    .flatMap((path) => {
      const { files } = trace.parse(JSON.parse(readFileSync(path, 'utf8')))
      return files.map((file) => relative(root, resolve(dirname(path), file)))
    })
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/**
 * The folder of the package that a file belongs to; undefined for a file of ours. What Next carries within itself are packages
 * too. What is built into a package, and not installed beside it, goes by that package's licence.
 */
function folderOf(path: string): string | undefined {
  const inner = path.slice(path.indexOf('node_modules/'))
  if (!inner.startsWith('node_modules/') || mistaken.some((folder) => inner.startsWith(folder)))
    return undefined
  const ends = [...inner.matchAll(/node_modules\/(?:next\/dist\/compiled\/)?(?:@[^/]+\/)?[^/]+/g)]
  const folders = ends.map((end) => inner.slice(0, end.index + end[0].length))
  const inNext = inner.startsWith('node_modules/next/') ? ['node_modules/next'] : []
  const folder = [...inNext, ...folders].findLast((each) => existsSync(join(root, each, 'package.json')))
  if (!folder) throw new Error(`${inner} is in the build and not installed: run \`npm ci\`.`)
  return folder
}

const manifest = z.object({
  version: z.string().optional(),
  license: z.string().optional(),
})

function headingOf(path: string): string {
  if (path.endsWith('.txt')) return path
  const { version, license } = manifest.parse(
    JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')),
  )
  // By its folder: React calls itself by other names within Next.
  const name = path.replace(/^.*(?:node_modules|next\/dist\/compiled)\//, '')
  const inNext = path.includes('next/dist/compiled/') ? ' (in next)' : ''
  return `${name}${version ? ` ${version}` : ''}${inNext}: ${license ?? 'see below'}`
}

/** The text of a licence, from a file or from the folder of a package. */
function textOf(path: string): string {
  const full = join(root, path)
  if (path.endsWith('.txt')) return readFileSync(full, 'utf8').trim()
  const names = readdirSync(full)
  const file =
    names.find((name) => /^(licen[cs]e|copying)/i.test(name)) ?? names.find((name) => /^readme/i.test(name))
  return file
    ? readFileSync(join(full, file), 'utf8').trim()
    : 'The package carries no text beyond this name.'
}
