// Cuts the fonts of @fontsource down to the letters that the site sets. `npm run fonts` writes the files beside this one.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const text = `${ascii} –—‘’“”…°·±×²©éüöäç`
const names = `${ascii.replaceAll(/[^A-Za-z ().,-]/g, '')}`

const cuts = [
  ['source-serif-4', 'source-serif-4-latin-400-normal', 'source-serif-4-400', text],
  ['source-serif-4', 'source-serif-4-latin-600-normal', 'source-serif-4-600', text],
  ['source-serif-4', 'source-serif-4-latin-400-italic', 'source-serif-4-400-italic', names],
  ['libre-franklin', 'libre-franklin-latin-500-normal', 'libre-franklin-500', text],
] as const

for (const [family, file, cut, letters] of cuts) {
  const source = readFileSync(require.resolve(`@fontsource/${family}/files/${file}.woff2`))
  const font = await subsetFont(source, letters, { targetFormat: 'woff2' })
  writeFileSync(new URL(`./${cut}.woff2`, import.meta.url), font)
  console.log(`wrote components/fonts/${cut}.woff2, ${(font.length / 1000).toFixed(1)} kB`)
}
