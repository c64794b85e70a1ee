// `npm run sheet`: makes the files of the sheet anew.
import { writeFileSync } from 'node:fs'
import { sheetFiles } from '@/data/sheet/generate'
import { reliefFile } from '@/data/sheet/relief'
import { tonesFile } from '@/data/sheet/tones'
import { waterFile } from '@/data/sheet/water/generate'

const late = {
  'relief.webp': { made: await reliefFile(), lack: 'its heights are in Debian’s package ferret-datasets' },
  'relief-tones.json': { made: tonesFile(), lack: 'its heights are in Debian’s package ferret-datasets' },
  'water.json': {
    made: await waterFile(),
    lack: 'its rivers are in Debian’s package gmt-gshhg-high, its depths in ferret-datasets',
  },
}

for (const [name, text] of Object.entries(sheetFiles())) write(name, text)
for (const [name, { made, lack }] of Object.entries(late))
  if (made) write(name, made)
  else console.log(`left data/sheet/${name} as it is: ${lack}`)

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(new URL(`../data/sheet/${name}`, import.meta.url), content)
  console.log(`wrote data/sheet/${name}, ${(content.length / 1000).toFixed(0)} kB`)
}
