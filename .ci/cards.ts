/**
 * `npm run cards [-- --url URL --out FOLDER]` writes every picture, its alt text and a contact sheet into a folder;
 * `npm run cards -- --warm URL` asks a deployed site for each once, and says which were slow or failed.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cardPath } from '../components/card/address'
import { contactSheet, type Filed } from '../components/card/contact'
import { cardAlt, fileName, journeyAlt } from '../components/card/content'
import { cardUrl } from '../components/card/hash'
import { getAll } from '../components/card/requests'
import { shapeNames } from '../components/card/shapes'
import { steps } from '../data/steps'
import { serve } from './serve-build'

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    warm: { type: 'string' },
    out: { type: 'string', default: 'out/cards' },
  },
})

const cards: (Filed & { address: string })[] = [
  ...shapeNames.flatMap((shape) =>
    steps.map((step) => {
      const [path, address] = [cardPath({ slug: step.slug, shape }), cardUrl(step.slug, shape)]
      return { path, address, shape, file: fileName(step.slug, shape), alt: cardAlt(step) }
    }),
  ),
  ...Array.from({ length: 21 }, (_, i) => {
    const n = 50 * i
    const path = cardPath({ n })
    return { path, address: path, shape: 'journey', file: fileName(`at-${n}`, 'wide'), alt: journeyAlt(n) }
  }),
]

process.exitCode = values.warm ? await warm(values.warm) : await write(resolve(values.out))

/** Returns the exit code: 1 when a card failed. */
async function warm(url: string): Promise<number> {
  const urls = cards.map(({ address }) => new URL(address, url))
  const answers = await getAll(urls, 4)
  const failed = answers.filter(({ problem }) => problem)
  const slow = answers.filter(({ problem, ms }) => !problem && ms > 1000)
  for (const { url, problem } of failed) console.log(`failed  ${url.pathname}: ${problem}`)
  for (const { url, ms } of slow) console.log(`slow    ${url.pathname}: ${(ms / 1000).toFixed(1)} s`)
  // A right hash is answered "immutable": any other answer means that the site tells another story than this checkout.
  const other = answers.filter(
    ({ url, problem, immutable }) => !problem && url.pathname.endsWith('.png') && !immutable,
  )
  if (other.length > 0) console.log(`${other.length} cards of the site differ from those of this checkout.`)
  console.log(`${answers.length} cards asked for, ${slow.length} slower than 1 s, ${failed.length} failed.`)
  return failed.length > 0 ? 1 : 0
}

async function write(folder: string): Promise<number> {
  const server = values.url ? { url: values.url, close: () => {} } : await serve()
  try {
    mkdirSync(folder, { recursive: true })
    const urls = cards.map(({ path }) => new URL(path, server.url))
    const answers = await getAll(urls, 2)
    for (const [i, { body, problem, url }] of answers.entries()) {
      const file = cards[i]?.file
      if (problem || !file) console.log(`failed  ${url.pathname}: ${problem}`)
      else writeFileSync(join(folder, file), body)
    }
    const alts = cards.map(({ path, file, shape, alt }) => ({ path, file, shape, alt }))
    writeFileSync(join(folder, 'alts.json'), `${JSON.stringify(alts, null, 2)}\n`)
    writeFileSync(join(folder, 'index.html'), contactSheet(cards))
    const failed = answers.filter(({ problem }) => problem).length
    console.log(
      `Wrote ${answers.length - failed} cards, alts.json and index.html to ${folder}; ${failed} failed.`,
    )
    return failed > 0 ? 1 : 0
  } finally {
    server.close()
  }
}
