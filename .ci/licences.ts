/** `npm run licences`: writes the licences of everything that the site ships into `public/licences.txt`. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from './shell'

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
const { packages } = lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))

/** What is shipped and is no package of its own: inside Next, and in this repository. */
const others = [
  'node_modules/next/dist/compiled/@vercel/og',
  'components/fonts/source-serif-4-OFL.txt',
  'components/fonts/libre-franklin-OFL.txt',
  'data/sheet/gshhg-LICENSE.txt',
]

const folders = shipped()
const parts = [...folders, ...others].map((path) => `${headingOf(path)}\n\n${textOf(path)}`)
writeFileSync(join(root, 'public/licences.txt'), `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
console.log(
  `Wrote the licences of ${folders.length} packages and ${others.length} other works to public/licences.txt.`,
)

/** Folders of the packages that this one depends on, and they in turn, by name. */
function shipped(): string[] {
  const found = new Set<string>()
  const visit = (from: string) => {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const folder = folderOf(name, from)
      if (found.has(folder)) continue
      found.add(folder)
      visit(folder)
    }
  }
  visit('')
  return [...found].sort()
}

/** Where a package finds another: the nearest `node_modules` above it. */
function folderOf(name: string, from: string): string {
  const folder = `${from ? `${from}/` : ''}node_modules/${name}`
  if (packages[folder]) return folder
  if (!from) throw new Error(`${name} is not in package-lock.json.`)
  return folderOf(name, from.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''))
}

function headingOf(path: string): string {
  const { version, license } = packages[path] ?? {}
  if (!version) return path.replace('node_modules/', '')
  return `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}: ${license ?? 'see below'}`
}

/** The text of a licence, from a file or from the folder of a package. */
function textOf(path: string): string {
  const full = join(root, path)
  if (!existsSync(full)) throw new Error(`${path} is not there: run \`npm ci\`.`)
  if (path.endsWith('.txt')) return readFileSync(full, 'utf8').trim()
  const file = readdirSync(full).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file
    ? readFileSync(join(full, file), 'utf8').trim()
    : 'The package carries no text beyond this name.'
}
