// `npm run sheet`: makes the files of the sheet anew.
import { writeFileSync } from 'node:fs'
import { sheetFiles } from '@/data/sheet/generate'
import { reliefFile } from '@/data/sheet/relief'
import { waterFile } from '@/data/sheet/water/generate'

for (const [name, text] of Object.entries(sheetFiles())) {
  writeFileSync(new URL(`../data/sheet/${name}`, import.meta.url), text)
  console.log(`wrote data/sheet/${name}, ${(text.length / 1000).toFixed(0)} kB`)
}

const relief = await reliefFile()
if (relief) {
  writeFileSync(new URL('../data/sheet/relief.webp', import.meta.url), relief)
  console.log(`wrote data/sheet/relief.webp, ${(relief.length / 1000).toFixed(0)} kB`)
} else
  console.log('left data/sheet/relief.webp as it is: its heights are in Debian’s package ferret-datasets')

const water = await waterFile()
if (water) {
  writeFileSync(new URL('../data/sheet/water.json', import.meta.url), water)
  console.log(`wrote data/sheet/water.json, ${(water.length / 1000).toFixed(0)} kB`)
} else
  console.log(
    'left data/sheet/water.json as it is: its rivers are in Debian’s package gmt-gshhg-high, its depths in ferret-datasets',
  )
