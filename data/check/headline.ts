import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

const most = 60

/** Headlines too long for a phone, a card and a list of search results. */
export function checkHeadlines({ steps }: StoryData): Problem[] {
  return steps.flatMap((step) => {
    const { length } = step.headline
    return length > most
      ? [
          inStep(
            step,
            'headline',
            `it has ${length} characters; ${most} are the most: leave something for the text`,
          ),
        ]
      : []
  })
}
