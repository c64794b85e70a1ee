/**
 * Draws the cards of all steps in the build, by the handler that draws cards at the edge, and keeps them as files of `public`
 * at their own addresses: whoever asks for one first has not to wait, and no function runs. There is time here to pack them
 * closer.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { cardUrl } from '../components/card/hash'
import { pngOf } from '../components/card/png'
import { getAll } from '../components/card/requests'
import { shapeNames } from '../components/card/shapes'
import { steps } from '../data/steps'
import { answering, freePort } from './port'
import { root, startNext } from './shell'

const folder = join(root, 'public')

const pack = (lines: Uint8Array) => deflateSync(lines, { level: 9 })

/** Draws them anew and returns their paths. @throws {Error} when one cannot be drawn */
export async function drawCards(): Promise<string[]> {
  // What is there would be sent instead of drawn.
  rmSync(join(folder, 'og'), { recursive: true, force: true })
  const paths = shapeNames.flatMap((shape) => steps.map(({ slug }) => cardUrl(slug, shape)))
  const port = await freePort()
  const server = startNext(['start', '--port', String(port)], 'ignore')
  try {
    const url = `http://localhost:${port}`
    await answering(`${url}/icon.svg`, server)
    const cards = await getAll(
      paths.map((path) => new URL(path, url)),
      2,
    )
    for (const { url, body, problem, immutable } of cards) {
      if (problem) throw new Error(`${url.pathname} cannot be drawn: ${problem}`)
      if (!immutable) throw new Error(`${url.pathname} is no card of this build.`)
      mkdirSync(dirname(join(folder, url.pathname)), { recursive: true })
      const { data, width, height } = PNG.sync.read(body)
      writeFileSync(join(folder, url.pathname), pngOf(data, width, height, pack))
    }
    return paths
  } finally {
    server.kill()
  }
}

/** Lets Next's servers, and hosts that read its manifest, say of these files that they never change. */
export function declareImmutable(buildFolder: string, paths: readonly string[]): void {
  const file = join(buildFolder, 'routes-manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { headers: object[] } // Next's own file
  // A rule in Next's form, and one for all, since every request is held against every rule.
  const names = paths.map((path) => path.replace('/og/', '').replaceAll('.', '\\.')).join('|')
  manifest.headers.push({
    source: `/og/:card(${names})`,
    regex: `^/og/(${names})$`,
    headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, s-maxage=31536000, immutable' }],
  })
  writeFileSync(file, JSON.stringify(manifest))
}
