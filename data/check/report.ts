import type { story } from '../story'
import type { Problem } from './problem'
import { wordCount } from './words'

/** A problem on one line, as `npm run check` prints it: file · step · rule: message. */
export function lineOf({ file, step, rule, message }: Problem): string {
  return `${file} · ${step} · ${rule}: ${message}`
}

/** What was checked and found good, on one line. */
export function praise({ steps, facts, legs, places }: typeof story): string {
  const words = wordCount(steps.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' '))
  return [
    `${steps.length} steps (${words.toLocaleString('en')} words)`,
    `${facts.length} facts`,
    `${legs.length} legs`,
    `${Object.keys(places).length} places: no problem found`,
  ].join(', ')
}
