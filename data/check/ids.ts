import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

/** Slugs and ids that stand twice: an address or a citation would mean two things. */
export function checkIds({ facts, legs, steps, notes }: StoryData): Problem[] {
  const twice = (file: string, ids: readonly string[]) =>
    repeated(ids).map(
      (id): Problem => ({
        file,
        step: '-',
        rule: 'duplicate id',
        message: `${id} stands there more than once`,
      }),
    )
  return [
    ...repeated(steps.map(({ slug }) => slug)).map((slug) =>
      inStep({ slug }, 'duplicate id', `more than one step has the slug ${slug}; each needs its own address`),
    ),
    ...twice(
      'data/facts.ts',
      facts.map(({ id }) => id),
    ),
    ...twice(
      'data/journey.ts',
      legs.map(({ id }) => id),
    ),
    ...twice(
      'data/notes.ts',
      notes.map(({ id }) => id),
    ),
  ]
}

/** The values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}
