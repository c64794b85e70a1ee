import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

const [shortest, longest] = [80, 300]

/** Maps that are not described in words, not enough, too much, or in the very words of another step. */
export function* checkDescriptions({ steps }: StoryData): Iterable<Problem> {
  for (const step of steps) {
    const say = (message: string) => inStep(step, 'map description', message)
    const length = step.description.trim().length
    if (length === 0) {
      yield say('it is missing: say in words what the map shows')
      continue
    }
    if (length < shortest || length > longest)
      yield say(`it has ${length} characters; ${shortest} to ${longest} are wanted`)
    if ([step.headline, step.summary].includes(step.description))
      yield say('it repeats another text of the step: describe the map')
    const twin = steps.find((other) => other !== step && other.description === step.description)
    if (twin) yield say(`it is the same as that of ${twin.slug}`)
  }
}
