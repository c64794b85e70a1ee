import type { StoryData } from '../schema'
import { inFile, inStep, type Problem } from './problem'

/** Facts cited but unknown, paragraphs of steps that cite none, and, in a complete story, facts that no step tells. */
export function* checkFacts(story: StoryData, complete: boolean): Iterable<Problem> {
  const { facts, steps } = story
  const known = new Set(facts.map(({ id }) => id))
  const told = new Set<string>()
  for (const step of steps)
    for (const [i, { facts: ids }] of step.paragraphs.entries()) {
      const where = `paragraph ${i + 1}`
      if (ids.length === 0)
        yield inStep(step, 'uncited paragraph', `${where} cites no fact; add the ids of the facts it tells`)
      for (const id of ids)
        if (known.has(id)) told.add(id)
        else yield inStep(step, 'unknown fact', `${where} cites ${id}, which is not in data/facts.ts`)
    }
  for (const { file, where, ids } of citedElsewhere(story))
    for (const id of ids)
      if (!known.has(id))
        yield inFile(file, 'unknown fact', `${where} cites ${id}, which is not in data/facts.ts`)
  for (const { id } of complete ? facts : [])
    if (!told.has(id))
      yield inFile(
        'data/facts.ts',
        'untold fact',
        `no step tells ${id}; tell it in a paragraph and add its id there`,
      )
}

/** What cites facts besides the steps. */
function citedElsewhere({ legs, journey, notes, certaintyLevels }: StoryData) {
  const inJourney = 'data/journey.ts'
  return [
    ...legs.map(({ id, facts }) => ({ file: inJourney, where: `leg ${id}`, ids: facts })),
    { file: inJourney, where: 'the start of the journey', ids: journey.start.facts },
    ...notes.flatMap(({ id, paragraphs }) =>
      paragraphs.map(({ facts }) => ({ file: 'data/notes.ts', where: `note ${id}`, ids: facts })),
    ),
    ...Object.entries(certaintyLevels).map(([where, { glance }]) => {
      return { file: 'data/certainty-levels.ts', where, ids: glance?.facts ?? [] }
    }),
  ]
}
