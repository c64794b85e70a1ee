import type { StoryData } from '../schema'
import { inFile, inStep, type Problem } from './problem'

/** Slugs and ids that stand twice: an address or a citation would mean two things. */
export function* checkIds({ facts, legs, steps, notes }: StoryData): Iterable<Problem> {
  for (const slug of repeated(steps.map(({ slug }) => slug)))
    yield inStep(
      { slug },
      'duplicate id',
      `more than one step has the slug ${slug}; each needs its own address`,
    )
  const lists = { 'data/facts.ts': facts, 'data/journey.ts': legs, 'data/notes.ts': notes }
  for (const [file, list] of Object.entries(lists))
    for (const id of repeated(list.map(({ id }) => id)))
      yield inFile(file, 'duplicate id', `${id} stands there more than once`)
}

/** The values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}
