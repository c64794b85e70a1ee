// `npm run check`: prints everything that is wrong with the story, one line each, and fails when there is anything.
// The texts and facts first; pictures, cards and colours are looked at when those are sound.
import { readFileSync } from 'node:fs'
import { checkStory } from '@/data/check'
import { landOnSheet } from '@/data/check/land'
import { lineOf, praise } from '@/data/check/report'
import { story } from '@/data/story'
import { checkCards } from './cards'
import { checkContrast } from './contrast'
import { checkPictures } from './pictures'

const inData = checkStory(story, { isLand: landOnSheet() })
const problems = inData.length > 0 ? inData : [...checkPictures(), ...checkCards(), ...checkContrast(css())]
for (const problem of problems) console.error(lineOf(problem))
if (problems.length === 0) console.log(praise(story))
else {
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found.`)
  process.exitCode = 1
}

function css(): string {
  return readFileSync(new URL('../base.css', import.meta.url), 'utf8')
}
