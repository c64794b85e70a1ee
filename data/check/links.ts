import type { StoryData } from '../schema'
import { inFile, inStep, type Problem } from './problem'

/** Stops of the timeline, corrections and addresses in texts that lead to a step that does not exist. */
export function* checkLinks({ site, steps, notes, corrections }: StoryData): Iterable<Problem> {
  const slugs = new Set(steps.map(({ slug }) => slug))
  const leading = [
    ...site.timeline.stops.map(({ day, step }) => ['data/site.ts', `the stop of ${day}`, step] as const),
    ...corrections.map(({ at, step }) => ['data/corrections.ts', `the correction of ${at}`, step] as const),
    ...notes.flatMap(({ id, paragraphs }) =>
      addressesIn(paragraphs).map((slug) => ['data/notes.ts', `an address in the note ${id}`, slug] as const),
    ),
  ]
  for (const [file, what, slug] of leading)
    if (!slugs.has(slug))
      yield inFile(file, 'dead link', `${what} leads to “${slug}”, which is no step's slug`)
  for (const step of steps)
    for (const slug of addressesIn(step.paragraphs))
      if (!slugs.has(slug))
        yield inStep(step, 'dead link', `its text names the address of “${slug}”, which is no step's slug`)
}

/** The slugs of addresses like `/step/rail` and `#rail` in some texts. */
function addressesIn(paragraphs: readonly { readonly text: string }[]): string[] {
  return paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/(?:\/step\/|(?<!\w)#)([a-z]+(?:-[a-z]+)*)/g)].map(([, slug = '']) => slug),
  )
}
