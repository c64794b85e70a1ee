// Cuts the fonts of @fontsource down to the letters of cards and stills, and writes them as text: satori reads woff but not
// woff2, and a JSON module is bundled alike for the edge, for Node and for tests.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { Label } from '@/data/picture'
import { labels } from '@/data/pictures'

const { resolve } = createRequire(import.meta.url)
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const text = `${ascii}\u00a0–—‘’“”…°·×éüöäç`
const names: readonly Label[] = Object.values(labels)
const waters = names.flatMap(({ kind, text }) => (kind === 'water' ? [text] : []))

const cuts = {
  serif: ['source-serif-4/files/source-serif-4-latin-600-normal', text],
  italic: ['source-serif-4/files/source-serif-4-latin-400-italic', waters.join('')],
  sans: ['libre-franklin/files/libre-franklin-latin-500-normal', text],
} as const

await write('fonts.json', 'woff', cuts)
// A still shows names, a legend and a few headlines, and a browser reads woff2.
await write('still-fonts.json', 'woff2', { italic: cuts.italic, sans: cuts.sans })

/** Writes the cut fonts as base64, by name, into a file beside this one. */
async function write(
  file: string,
  targetFormat: 'woff' | 'woff2',
  cuts: Record<string, readonly [file: string, letters: string]>,
): Promise<void> {
  const fonts: Record<string, string> = {}
  for (const [name, [source, letters]] of Object.entries(cuts)) {
    const font = await subsetFont(readFileSync(resolve(`@fontsource/${source}.woff`)), letters, {
      targetFormat,
    })
    fonts[name] = Buffer.from(font).toString('base64')
    console.log(`${file}, ${name}: ${(font.length / 1000).toFixed(1)} kB`)
  }
  writeFileSync(new URL(`./${file}`, import.meta.url), `${JSON.stringify(fonts)}\n`)
}
