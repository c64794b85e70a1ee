// `npm run fonts`: cuts the fonts of pages, cards and stills anew, from the letters of the site's own text.
import { writeFileSync } from 'node:fs'
import { fontFilesCut } from '@/components/fonts/cuts'
import { letters } from '@/components/fonts/letters'

for (const [file, bytes] of await fontFilesCut()) {
  writeFileSync(new URL(`../${file}`, import.meta.url), bytes)
  console.log(`wrote ${file}, ${(bytes.length / 1000).toFixed(1)} kB`)
}
console.log(`${letters().length} letters: ${letters()}`)
