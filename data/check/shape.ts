import { z } from 'zod'
import {
  cargoSchema,
  computedLineSchema,
  gazetteerSchema,
  labelSchema,
  type MapData,
  pictureSchema,
} from '../map-schema'
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
import { inFile, type Problem, stepFile } from './problem'

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
  const reader = createReader(recordOf(input), problems)
  const story = { ...told(reader), ...mapped(reader) }
  return { story, complete: problems.length === 0, problems }
}

/** Reads parts of a story, and keeps a problem for each that is malformed. */
function createReader(raw: Record<string, unknown>, problems: Problem[]) {
  const read = <T>(schema: z.ZodType<T>, value: unknown, { file, step = '-', what }: Spot): T[] => {
    const result = schema.safeParse(value)
    if (result.success) return [result.data]
    for (const { path, message } of result.error.issues)
      problems.push({ file, step, rule: 'shape', message: `${[what, ...path].join('.')}: ${message}` })
    return []
  }
  return {
    one: <T>(schema: z.ZodType<T>, key: string, file: string) =>
      read(schema, raw[key], { file, what: key })[0],
    /** `spotOf` says where a part stands whose name is known. */
    list<T>(
      schema: z.ZodType<T>,
      key: string,
      file: string,
      spotOf = (name: string): Spot => ({ file, what: name }),
    ): T[] {
      const value: unknown = raw[key]
      if (Array.isArray(value) && value.length > 0)
        return value.flatMap((part, i) => read(schema, part, spotOf(nameOf(part) ?? `${key}[${i}]`)))
      problems.push(inFile(file, 'shape', `${key}: is not a list that holds something`))
      return []
    },
    /** `inStep` says whether the keys are steps' slugs. */
    record<T>(schema: z.ZodType<T>, key: string, file: string, inStep = false): Record<string, T> {
      const value: unknown = raw[key]
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        problems.push(inFile(file, 'shape', `${key}: is not a list of things by their names`))
      const good = Object.entries(recordOf(value)).flatMap(([id, part]) =>
        read(schema, part, { file, ...(inStep && { step: id }), what: id }).map(
          (part) => [id, part] as const,
        ),
      )
      // Not one of the names that every object has.
      return Object.assign(Object.create(null), Object.fromEntries(good))
    },
  }
}

type Reader = ReturnType<typeof createReader>

function told(reader: Reader): Omit<StoryData, keyof MapData> {
  const certaintyLevels = z.record(certaintySchema, standingSchema)
  return {
    site: reader.one(siteSchema, 'site', 'data/site.ts') ?? noSite,
    facts: reader.list(factSchema, 'facts', 'data/facts.ts'),
    places: reader.record(placeSchema, 'places', 'data/places.ts'),
    legs: reader.list(legSchema, 'legs', 'data/journey.ts'),
    steps: reader.list(stepSchema, 'steps', 'data/steps.ts', (slug) => ({
      file: stepFile(slug),
      step: slug,
      what: slug,
    })),
    journey: reader.one(journeySchema, 'journey', 'data/journey.ts') ?? noJourney,
    certaintyLevels:
      reader.one(certaintyLevels, 'certaintyLevels', 'data/certainty-levels.ts') ?? noStandings,
    corrections: reader.one(z.array(correctionSchema), 'corrections', 'data/corrections.ts') ?? [],
    notes: reader.list(noteSchema, 'notes', 'data/notes.ts'),
  }
}

function mapped(reader: Reader): MapData {
  const line = computedLineSchema.nullable()
  return {
    labels: reader.record(labelSchema, 'labels', 'data/labels.ts'),
    pictures: reader.record(pictureSchema, 'pictures', 'data/map-specs.ts', true),
    cargo: reader.one(cargoSchema, 'cargo', 'data/map-specs.ts') ?? null,
    computedLine: reader.one(line, 'computedLine', 'data/computed-line.ts') ?? null,
    gazetteer: reader.one(gazetteerSchema, 'gazetteer', 'data/gazetteer.ts') ?? [],
  }
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
const noStandings = Object.fromEntries(
  certaintySchema.options.map((certainty) => [certainty, noStanding]),
) as StoryData['certaintyLevels'] // all of them

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function nameOf(value: unknown): string | undefined {
  const { id, slug } = recordOf(value)
  return [id, slug].find((name): name is string => typeof name === 'string' && name !== '')
}
