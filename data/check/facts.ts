import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

/** Facts cited but unknown, paragraphs of steps that cite none, and, in a complete story, facts that no step tells. */
export function checkFacts(
  { facts, steps, legs, notes, journey, certaintyLevels }: StoryData,
  complete: boolean,
): Problem[] {
  const known = new Set(facts.map(({ id }) => id))
  const strange = (ids: readonly string[]) => ids.filter((id) => !known.has(id))
  const inSteps = steps.flatMap((step) =>
    step.paragraphs.flatMap((paragraph, i): Problem[] => {
      const where = `paragraph ${i + 1}`
      if (paragraph.facts.length === 0)
        return [
          inStep(step, 'uncited paragraph', `${where} cites no fact; add the ids of the facts it tells`),
        ]
      return strange(paragraph.facts).map((id) =>
        inStep(step, 'unknown fact', `${where} cites ${id}, which is not in data/facts.ts`),
      )
    }),
  )
  const inLegs = legs.flatMap((leg) =>
    strange(leg.facts).map((id) => elsewhere('data/journey.ts', `leg ${leg.id}`, id)),
  )
  const inNotes = notes.flatMap(({ id: note, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      strange(paragraph.facts).map((id) => elsewhere('data/notes.ts', `note ${note}`, id)),
    ),
  )
  const inJourney = strange(journey.start.facts).map((id) =>
    elsewhere('data/journey.ts', 'the start of the journey', id),
  )
  const inStandings = Object.entries(certaintyLevels).flatMap(([certainty, { glance }]) =>
    strange(glance?.facts ?? []).map((id) => elsewhere('data/certainty-levels.ts', certainty, id)),
  )
  return [
    ...inSteps,
    ...inLegs,
    ...inJourney,
    ...inNotes,
    ...inStandings,
    ...(complete ? untold(facts, steps) : []),
  ]
}

function untold(facts: StoryData['facts'], steps: StoryData['steps']): Problem[] {
  const told = new Set(steps.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.facts)))
  return facts
    .filter(({ id }) => !told.has(id))
    .map(({ id }) => ({
      file: 'data/facts.ts',
      step: '-',
      rule: 'untold fact',
      message: `no step tells ${id}; tell it in a paragraph and add its id there`,
    }))
}

function elsewhere(file: string, where: string, id: string): Problem {
  return {
    file,
    step: '-',
    rule: 'unknown fact',
    message: `${where} cites ${id}, which is not in data/facts.ts`,
  }
}
