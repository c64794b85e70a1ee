/** The last part of `npm run build`: seals the pages, and makes `.next/standalone` whole, so that `node server.js` there serves. */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '../app/headers/seal'
import { root } from './shell'

const build = join(root, '.next')
const alone = join(build, 'standalone')

console.log(`Sealed the policies of ${seal(build)} pages.`)
if (existsSync(alone)) {
  seal(join(alone, '.next'))
  cpSync(join(build, 'static'), join(alone, '.next/static'), { recursive: true })
  cpSync(join(root, 'public'), join(alone, 'public'), { recursive: true })
  console.log('A server that runs alone is in .next/standalone: `node server.js`.')
}
