import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

const [shortest, longest] = [80, 300]

/** Maps that are not described in words, not enough, too much, or in the very words of another step. */
export function checkDescriptions({ steps }: StoryData): Problem[] {
  return steps.flatMap((step) => {
    const length = step.description.trim().length
    if (length === 0)
      return [inStep(step, 'map description', 'it is missing: say in words what the map shows')]
    const found: Problem[] = []
    if (length < shortest || length > longest)
      found.push(
        inStep(step, 'map description', `it has ${length} characters; ${shortest} to ${longest} are wanted`),
      )
    if ([step.headline, step.summary].includes(step.description))
      found.push(inStep(step, 'map description', 'it repeats another text of the step: describe the map'))
    const twin = steps.find((other) => other !== step && other.description === step.description)
    if (twin) found.push(inStep(step, 'map description', `it is the same as that of ${twin.slug}`))
    return found
  })
}
