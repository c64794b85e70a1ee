import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, describe, expect, it } from 'vitest'
import { licencesOf, packagesIn } from '@/.ci/licences'
import { root } from '@/.ci/shell'

const folders: string[] = []

/** A build's folder with some files in it. */
function built(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), JSON.stringify(content))
  }
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const mapOf = (...sources: string[]) => ({ version: 3, sources, mappings: '' })

describe('the licences of a build', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    [
      'a script for browsers',
      { 'static/chunks/a.js.map': mapOf('turbopack:///[project]/node_modules/d3-geo/src/index.js') },
      ['node_modules/d3-geo'],
    ],
    [
      'a script for servers that was put together from several',
      {
        'server/chunks/a.js.map': { sections: [{ map: mapOf('../../../node_modules/%40swc/helpers/x.js') }] },
      },
      ['node_modules/@swc/helpers'],
    ],
    [
      'what Next carries within itself',
      { 'server/a.js.map': mapOf('../node_modules/next/dist/compiled/%40vercel/og/index.edge.js') },
      ['node_modules/next/dist/compiled/@vercel/og'],
    ],
    [
      'a package that is built into another',
      { 'static/a.js.map': mapOf('[project]/node_modules/mapbox-gl/node_modules/earcut-not-installed/x.js') },
      ['node_modules/mapbox-gl'],
    ],
    [
      'the files of a function',
      { 'server/page.js.nft.json': { files: ['../../../node_modules/zod/index.js'] } },
      ['node_modules/zod'],
    ],
    ['a server that runs alone', { 'standalone/node_modules/sharp/lib/x.js': '' }, ['node_modules/sharp']],
    ['ours', { 'static/a.js.map': mapOf('turbopack:///[project]/components/map/4-pens/canvas/live.ts') }, []],
  ])('name the packages of %s', (_, files, expected) => {
    expect(packagesIn(built(files))).toEqual(expected)
  })

  it('fail on a package that cannot be told', () => {
    const build = built({ 'static/a.js.map': mapOf('[project]/node_modules/no-such-package/x.js') })
    expect(() => packagesIn(build)).toThrow('no-such-package')
  })

  it('hold each package’s version and its text, and the works that are no package', () => {
    const text = licencesOf(built({ 'static/a.js.map': mapOf('node_modules/d3-geo/src/index.js') }))
    expect(text).toMatch(/^d3-geo 3[\d.]+: ISC\n\nCopyright 2010-\d+ Mike Bostock/)
    for (const other of ['SIL OPEN FONT LICENSE', 'GNU LESSER GENERAL PUBLIC LICENSE'])
      expect(text).toContain(other)
  })

  it('call a package within Next by the name that it is known by', () => {
    const map = mapOf('node_modules/next/dist/compiled/scheduler/index.js')
    expect(licencesOf(built({ 'static/a.js.map': map }))).toMatch(/^scheduler \(in next\)/)
  })

  it('need not look into the light embeds, which hold no package', async () => {
    const names = ['guest.ts', 'single.ts', 'loader.ts', 'guest.css']
    const { metafile } = await build({
      entryPoints: names.map((name) => join(root, 'components/embed', name)),
      ...{ bundle: true, write: false, metafile: true, outdir: 'out', loader: { '.woff2': 'dataurl' } },
    })
    expect(Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'))).toEqual([])
  })
})
