import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

const [fewest, most] = [40, 110]

/** Steps whose paragraphs together are too short to tell anything or too long for a phone. */
export function* checkWords({ steps }: StoryData): Iterable<Problem> {
  for (const step of steps) {
    const count = wordCount(step.paragraphs.map(({ text }) => text).join(' '))
    if (count < fewest || count > most)
      yield inStep(step, 'word count', `its text has ${count} words; ${fewest} to ${most} are wanted`)
  }
}

/** Words as a reader counts them: what stands between spaces. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
