/**
 * `npm run archive [-- --out FOLDER]`: writes the built site with its stills, cards and data into a folder that any web
 * server can serve from any path. Opened from a disk without one, the text and the stills are there and the map stays still:
 * browsers let no file fetch another.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cardPath } from '../components/card/address'
import { shapeNames } from '../components/card/shapes'
import { stillPath, themes } from '../components/card/still-path'
import { policyHeader, withPolicy } from '../components/http/policy'
import { stepPath } from '../components/story/path'
import { steps } from '../data/steps'
import {
  cardFile,
  embedFile,
  kept,
  pageFile,
  withRelativeAddresses,
  withRelativeAssets,
} from './archive-files'
import { serve } from './serve-build'
import { root } from './shell'

const { values } = parseArgs({ options: { out: { type: 'string', default: 'out/archive' } } })
const out = resolve(values.out)

const slugs = steps.map(({ slug }) => slug)
const pages = [
  ...slugs.map((slug) => ({ path: stepPath(slug), file: pageFile(slug) })),
  // Without a server there is no query, and no loader to move a page: one frame a step, and one that steps through all.
  ...slugs.map((slug) => ({ path: `/embed?step=${slug}`, file: embedFile(slug) })),
  { path: '/embed?layout=stepper', file: embedFile() },
]
const pictures = slugs.flatMap((slug) => [
  ...shapeNames.map((shape) => ({
    path: cardPath({ slug, shape }),
    file: cardFile(slug, shape),
  })),
  ...themes.map((theme) => ({ path: stillPath(slug, theme), file: stillPath(slug, theme).slice(1) })),
])

rmSync(out, { recursive: true, force: true })
const { url, close } = await serve()
try {
  for (const { path, file } of pages) {
    const html = (await get(path)).toString()
    write(file, asPage(html))
    for (const [font] of html.matchAll(/\/fonts\/[\w.-]+/g))
      if (!existsSync(join(out, font))) write(font, await get(font))
  }
  for (const { path, file } of pictures) write(file, await get(path))
  for (const file of kept) write(file, await get(`/${file}`))
  copyAssets()
  console.log(`Wrote ${pages.length} pages, ${pictures.length} pictures and the data to ${values.out}.`)
} finally {
  close()
}

async function get(path: string): Promise<Buffer> {
  const response = await fetch(new URL(path, url))
  if (!response.ok) throw new Error(`${path} answers ${response.status}.`)
  return Buffer.from(await response.arrayBuffer())
}

function write(file: string, body: string | Buffer): void {
  mkdirSync(dirname(join(out, file)), { recursive: true })
  writeFileSync(join(out, file), body)
}

/** A page with relative addresses, which carries its policy itself: a plain server sends none. */
function asPage(html: string): string {
  const own = new RegExp(`<meta http-equiv="${policyHeader}"[^>]*>`)
  return withPolicy(withRelativeAddresses(html).replace(own, ''))
}

/** Scripts, fonts and the sheet, without source maps. */
function copyAssets(): void {
  const files = join(root, '.next/static')
  cpSync(files, join(out, 'next/static'), { recursive: true, filter: (path) => !path.endsWith('.map') })
  for (const name of readdirSync(join(out, 'next/static'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:js|css)$/.test(name)) continue
    const file = join(out, 'next/static', name)
    writeFileSync(file, withRelativeAssets(readFileSync(file, 'utf8')))
  }
}
