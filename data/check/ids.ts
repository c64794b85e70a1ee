import type { StoryData } from '../schema'
import { inFile, inStep, type Problem } from './problem'

/** What a page's own parts go by, beside the sections of its steps; a test reads them from the sources. */
const parts =
  'at-a-glance builder corrections data ending explorer-keys first-address first-code header notes places preview report stage stops story-data'

/** Addresses that are something else than a step's: cards of the journey, and files of an archive. */
const addresses = { at: '/og/at', index: 'index.html of an archive', embed: 'embed.html of an archive' }

/** Slugs and ids that stand twice, or that something else goes by: an address or a citation would mean two things. */
export function* checkIds(story: StoryData): Iterable<Problem> {
  const { facts, legs, steps, notes } = story
  const taken = takenIn(story)
  for (const { slug } of steps) {
    const by = taken.get(slug)
    if (by) yield inStep({ slug }, 'duplicate id', `${by} goes by the slug ${slug}: choose another`)
  }
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

/** What no step may be called, and what is called so. */
function takenIn({ steps, notes }: StoryData): Map<string, string> {
  return new Map([
    ...parts.split(' ').map((id) => [id, 'a part of every page'] as const),
    ...Object.entries(addresses),
    ...notes.map(({ id }) => [`note-${id}`, `the note ${id}`] as const),
    ...steps.flatMap(({ slug }) => [
      [`${slug}-headline`, `the headline of ${slug}`] as const,
      [`embed-${slug}`, `the embed of ${slug} in an archive`] as const,
    ]),
  ])
}

/** The values that occur more than once, each once. */
export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
}
