import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

const most = 60

/** Headlines too long for a phone, a card and a list of search results. */
export function* checkHeadlines({ steps }: StoryData): Iterable<Problem> {
  for (const step of steps) {
    const { length } = step.headline
    const message = `it has ${length} characters; ${most} are the most: leave something for the text`
    if (length > most) yield inStep(step, 'headline', message)
  }
}
