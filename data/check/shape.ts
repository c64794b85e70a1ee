import { z } from 'zod'
import {
  certaintySchema,
  correctionSchema,
  factSchema,
  journeySchema,
  legSchema,
  noteSchema,
  placeSchema,
  type StoryData,
  siteSchema,
  standingSchema,
  stepSchema,
} from '../schema'
import { type Problem, stepFile } from './problem'

/** Where a part of the story stands, for the problems found in it. */
interface Spot {
  readonly file: string
  readonly step?: string
  readonly what: string
}

/**
 * The parts of a story that have the right shape, and a problem for each thing that has not. A malformed part is left
 * out, so that the other rules still run over all the rest.
 */
export function shaped(input: unknown): { story: StoryData; complete: boolean; problems: Problem[] } {
  const problems: Problem[] = []
  const raw = recordOf(input)
  const read = <T>(schema: z.ZodType<T>, value: unknown, { file, step = '-', what }: Spot): T[] => {
    const result = schema.safeParse(value)
    if (result.success) return [result.data]
    for (const { path, message } of result.error.issues)
      problems.push({ file, step, rule: 'shape', message: `${[what, ...path].join('.')}: ${message}` })
    return []
  }
  const list = (key: string, file: string): readonly unknown[] => {
    const value = raw[key]
    if (Array.isArray(value) && value.length > 0) return value
    problems.push({ file, step: '-', rule: 'shape', message: `${key}: is not a list that holds something` })
    return []
  }
  const sites = read(siteSchema, raw.site, { file: 'data/site.ts', what: 'site' })
  const story: StoryData = {
    site: sites[0] ?? noSite,
    facts: list('facts', 'data/facts.ts').flatMap((fact, i) =>
      read(factSchema, fact, { file: 'data/facts.ts', what: nameOf(fact, 'id', `facts[${i}]`) }),
    ),
    places: Object.fromEntries(
      Object.entries(recordOf(raw.places)).flatMap(([id, place]) =>
        read(placeSchema, place, { file: 'data/places.ts', what: id }).map((good) => [id, good] as const),
      ),
    ),
    legs: list('legs', 'data/journey.ts').flatMap((leg, i) =>
      read(legSchema, leg, { file: 'data/journey.ts', what: nameOf(leg, 'id', `legs[${i}]`) }),
    ),
    steps: list('steps', 'data/steps.ts').flatMap((step, i) => {
      const slug = nameOf(step, 'slug', `steps[${i}]`)
      return read(stepSchema, step, { file: stepFile(slug), step: slug, what: slug })
    }),
    journey: read(journeySchema, raw.journey, { file: 'data/journey.ts', what: 'journey' })[0] ?? noJourney,
    standings:
      read(z.record(certaintySchema, standingSchema), raw.standings, {
        file: 'data/standings.ts',
        what: 'standings',
      })[0] ?? noStandings,
    corrections: read(z.array(correctionSchema), raw.corrections, {
      file: 'data/corrections.ts',
      what: 'corrections',
    }).flat(),
    notes: list('notes', 'data/notes.ts').flatMap((note, i) =>
      read(noteSchema, note, { file: 'data/notes.ts', what: nameOf(note, 'id', `notes[${i}]`) }),
    ),
  }
  return { story, complete: problems.length === 0, problems }
}

/** Stands in for a malformed site, whose timeline then binds no date. */
const noSite: StoryData['site'] = {
  name: '',
  title: '',
  tagline: '',
  caveat: '',
  locale: '',
  report: { title: '', date: '9999-12-31', address: null, archive: null, lookedAt: null },
  published: '',
  updated: '',
  licence: '',
  together: [],
  timeline: { from: '0000-01-01', to: '9999-12-31', stops: [] },
}

const noJourney: StoryData['journey'] = {
  from: '',
  to: '',
  start: { from: '0000-01-01', to: '0000-01-01', facts: [] },
  attribution: '',
}

const noStanding = { name: '', means: '', glance: null }
const noStandings: StoryData['standings'] = {
  reported: noStanding,
  assessed: noStanding,
  unknown: noStanding,
  record: noStanding,
  computed: noStanding,
  illustrative: noStanding,
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function nameOf(value: unknown, key: string, otherwise: string): string {
  const name = recordOf(value)[key]
  return typeof name === 'string' && name !== '' ? name : otherwise
}
