// `npm run sheet`: makes the files of the sheet anew.
import { writeFileSync } from 'node:fs'
import { sheetFiles } from '@/data/sheet/generate'

for (const [name, text] of Object.entries(sheetFiles())) {
  writeFileSync(new URL(`../data/sheet/${name}`, import.meta.url), text)
  console.log(`wrote data/sheet/${name}, ${(text.length / 1000).toFixed(0)} kB`)
}
