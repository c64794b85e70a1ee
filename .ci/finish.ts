/**
 * The last part of every build: seals the pages, draws the cards of the steps, and makes `standalone` in the build's folder (`NEXT_DIST_DIR`, else `.next`)
 * whole, so that `node server.js` there serves.
 */
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { seal } from '../app/headers/seal'
import { declareImmutable, drawCards } from './draw-cards'
import { root } from './shell'

const folder = process.env.NEXT_DIST_DIR || '.next'
const build = join(root, folder)
const alone = join(build, 'standalone')

console.log(`Sealed the policies of ${seal(build)} pages.`)
const cards = await drawCards()
declareImmutable(build, cards)
console.log(`Drew ${cards.length} cards into public/og.`)
if (existsSync(alone)) {
  seal(join(alone, folder))
  declareImmutable(join(alone, folder), cards)
  cpSync(join(build, 'static'), join(alone, folder, 'static'), { recursive: true })
  cpSync(join(root, 'public'), join(alone, 'public'), { recursive: true })
  console.log(`A server that runs alone is in ${folder}/standalone: node server.js.`)
}
