import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

/** Stops of the timeline, corrections and addresses in texts that lead to a step that does not exist. */
export function checkLinks({ site, steps, notes, corrections }: StoryData): Problem[] {
  const slugs = new Set(steps.map(({ slug }) => slug))
  const missing = (file: string, what: string, slug: string): Problem[] =>
    slugs.has(slug)
      ? []
      : [
          {
            file,
            step: '-',
            rule: 'dead link',
            message: `${what} leads to “${slug}”, which is no step's slug`,
          },
        ]
  return [
    ...site.timeline.stops.flatMap(({ day, step }) => missing('data/site.ts', `the stop of ${day}`, step)),
    ...corrections.flatMap(({ at, step }) => missing('data/corrections.ts', `the correction of ${at}`, step)),
    ...notes.flatMap(({ id, paragraphs }) =>
      addressesIn(paragraphs).flatMap((slug) =>
        missing('data/notes.ts', `an address in the note ${id}`, slug),
      ),
    ),
    ...steps.flatMap((step) =>
      addressesIn(step.paragraphs)
        .filter((slug) => !slugs.has(slug))
        .map((slug) =>
          inStep(step, 'dead link', `its text names the address of “${slug}”, which is no step's slug`),
        ),
    ),
  ]
}

/** The slugs of addresses like `/step/rail` and `#rail` in some texts. */
function addressesIn(paragraphs: readonly { readonly text: string }[]): string[] {
  return paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/(?:\/step\/|(?<!\w)#)([a-z]+(?:-[a-z]+)*)/g)].map(([, slug = '']) => slug),
  )
}
