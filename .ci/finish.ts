/**
 * The last part of every build: seals the pages, lists the licences of what is in the build, and makes `standalone` in the
 * build's folder (`NEXT_DIST_DIR`, else `.next`) whole, so that `node server.js` there serves.
 */
import { cpSync, existsSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '../app/headers/seal'
import { generated } from './build'
import { licencesOf } from './licences'
import { root } from './shell'

const folder = process.env.NEXT_DIST_DIR || '.next'
const build = join(root, folder)
const alone = join(build, 'standalone')

console.log(`Sealed the policies of ${seal(build)} pages.`)
const licences = licencesOf(build)
// A build beside the site's own ships other packages, and shares the site's public files.
if (folder === '.next') writeLicences()
if (existsSync(alone)) {
  seal(join(alone, folder))
  cpSync(join(build, 'static'), join(alone, folder, 'static'), { recursive: true })
  cpSync(join(root, 'public'), join(alone, 'public'), { recursive: true })
  writeFileSync(join(alone, generated), licences)
  console.log(`A server that runs alone is in ${folder}/standalone: node server.js.`)
}

/** Leaves the folder's time as it was: it tells whether a source has been taken away since the build. */
function writeLicences(): void {
  const { atime, mtime } = statSync(join(root, 'public'))
  writeFileSync(join(root, generated), licences)
  utimesSync(join(root, 'public'), atime, mtime)
  console.log(`Wrote the licences of what is in the build to ${generated}.`)
}
