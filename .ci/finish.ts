/**
 * The last part of every build: seals the pages, draws the cards of the steps, lists the licences of what is in the build, keeps
 * all that it has made as files, bundles the server that sends them, and makes `standalone` in the build's folder
 * (`NEXT_DIST_DIR`, else `.next`) whole, so that `node server.js` there serves.
 */
import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build as bundle } from 'esbuild'
import { addHashes } from '../components/server/csp-hashes'
import { folderOf } from '../components/server/files'
import { pathsIn, writeFiles } from '../components/server/write-files'
import { declareImmutable, drawCards } from './draw-cards'
import { licencesOf } from './licences'
import { root } from './shell'

const folder = process.env.NEXT_DIST_DIR || '.next'
const build = join(root, folder)
const alone = join(build, 'standalone')

console.log(`Added the hashes of scripts to the policies of ${addHashes(build)} pages.`)
const cards = await drawCards()
declareImmutable(build, cards)
console.log(`Drew ${cards.length} cards into public/og.`)
await bundle({
  entryPoints: [join(root, 'components/server/serve.ts')],
  outfile: join(build, 'serve.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'external', // names the packages that are in it
  external: ['next'],
  // Packages in the older form of modules ask for `require`.
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
})
writeFileSync(join(root, 'public/licences.txt'), licencesOf(build))
console.log('Wrote the licences of what is in the build to public/licences.txt.')
// Vercel serves the build by itself.
if (process.env.VERCEL) process.exit()
const count = await writeFiles(build, [
  ...pathsIn(join(build, 'static'), '/_next/static/'),
  ...pathsIn(join(root, 'public'), '/'),
])
console.log(`Kept the answers at ${count} addresses as files.`)
if (existsSync(alone)) {
  addHashes(join(alone, folder))
  declareImmutable(join(alone, folder), cards)
  cpSync(folderOf(build), folderOf(join(alone, folder)), { recursive: true })
  cpSync(join(build, 'serve.mjs'), join(alone, folder, 'serve.mjs'))
  writeFileSync(join(alone, 'server.js'), `import './${folder}/serve.mjs'\n`)
  console.log(`A server that runs alone is in ${folder}/standalone: node server.js.`)
}
process.exit() // Next leaves timers behind
