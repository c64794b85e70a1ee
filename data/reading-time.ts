import { wordCount } from './check/words'
import type { Step } from './step'

/** Words of news text that a reader takes in a minute (Brysbaert 2019: 238 for English non-fiction). */
const wordsPerMinute = 238

/** Minutes that the steps take to read, at least one. */
export function readingMinutes(steps: readonly Step[]): number {
  const words = steps.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => wordCount(text)))
  return Math.max(1, Math.round(words.reduce((sum, count) => sum + count, 0) / wordsPerMinute))
}
