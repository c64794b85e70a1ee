// `npm run check`: prints everything that is wrong with the story, one line each, and fails when there is anything.
// The texts and facts first; pictures, cards and colours are looked at when those are sound.
import { readFileSync } from 'node:fs'
import { checkStory, type Problem } from '@/data/check'
import { landOnSheet } from '@/data/check/land'
import { lineOf, praise } from '@/data/check/report'

// A file that is missing or cannot be parsed; the message names it.
const read = await import('@/data/story').catch((error: unknown) => String(error).replaceAll('\n', ' '))
if (typeof read === 'string') report([{ file: 'data', step: '-', rule: 'unreadable', message: read }], '')
else {
  const inData = checkStory(read.story, { isLand: landOnSheet() })
  report(inData.length > 0 ? inData : await inPictures(), praise(read.story))
}

/** Put on the map and on cards only now: a story that names what is not there can be put on neither. */
async function inPictures(): Promise<Problem[]> {
  const { checkPictures } = await import('@/components/check/pictures')
  const { checkCards } = await import('@/components/check/cards')
  const { checkContrast } = await import('@/components/check/contrast')
  const css = readFileSync(new URL('../components/theme/base.css', import.meta.url), 'utf8')
  const { checkLetters } = await import('@/components/check/letters')
  return [...checkPictures(), ...checkCards(), ...checkContrast(css), ...(await checkLetters())]
}

function report(problems: readonly Problem[], good: string): void {
  for (const problem of problems) console.error(lineOf(problem))
  if (problems.length === 0) console.log(good)
  else {
    console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found.`)
    process.exitCode = 1
  }
}
