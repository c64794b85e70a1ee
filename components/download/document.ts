// /data.json: everything that the story claims, and the schema that says what stands where.
import { z } from 'zod'
import { citationOf } from '@/data/citation'
import type { Correction } from '@/data/correction'
import type { Fact } from '@/data/fact'
import type { Publication } from '@/data/publication'
import {
  certaintySchema,
  correctionSchema,
  factSchema,
  legSchema,
  placeSchema,
  reportSchema,
  stepSchema,
} from '@/data/schema'
import type { Standing } from '@/data/standing'
import type { Step } from '@/data/step'
import { type StopsInput, stopsOf } from '@/data/stops'

/** Raised by one when a reader of the file would have to change. */
const version = 1

const documentSchema = z.object({
  $schema: z.string(),
  version: z.literal(version),
  name: z.string(),
  title: z.string(),
  url: z.url(),
  language: z.string(),
  published: z.iso.datetime(),
  updated: z.iso.datetime(),
  caveat: z.string(),
  citation: z.string(),
  report: reportSchema,
  licence: z.string(),
  // Not a record: its JSON Schema requires properties that it does not define, which strict validators refuse.
  certainties: z.object(Object.fromEntries(certaintySchema.options.map((id) => [id, z.string()]))),
  steps: z.array(stepSchema.extend({ number: z.int().positive(), url: z.url() })),
  facts: z.array(factSchema),
  places: z.record(z.string(), placeSchema),
  legs: z.array(legSchema),
  stops: z.array(
    z.object({
      id: z.string(),
      place: z.string(),
      when: z.object({ from: z.iso.date(), to: z.iso.date() }),
      way: z
        .object({
          mode: z.enum(['sea', 'rail', 'road']),
          vessel: z.string().nullable(),
          km: z.number().positive(),
          certainty: certaintySchema,
        })
        .nullable(),
      sources: z.array(z.string()),
      certainties: z.array(certaintySchema),
      facts: z.array(z.string()),
    }),
  ),
  corrections: z.array(correctionSchema),
})

/** A story as the downloads take it. */
export interface StoryInput extends StopsInput {
  readonly site: Publication
  readonly steps: readonly Step[]
  readonly certaintyLevels: Readonly<Record<Fact['certainty'], Standing>>
  readonly corrections: readonly Correction[]
}

/** The whole story as one document. `origin` is the site's address without a slash at its end. */
export function documentOf(story: StoryInput, origin: string) {
  const { site, facts, places, legs, steps, certaintyLevels, corrections } = story
  return {
    $schema: `${origin}/data.schema.json`,
    version,
    name: site.name,
    title: site.title,
    url: `${origin}/`,
    language: site.locale,
    published: site.published,
    updated: site.updated,
    caveat: site.caveat,
    citation: citationOf(site, origin),
    report: site.report,
    licence: site.licence,
    certainties: Object.fromEntries(Object.entries(certaintyLevels).map(([id, { means }]) => [id, means])),
    steps: steps.map((step, i) => ({ number: i + 1, ...step, url: stepUrl(step.slug, origin) })),
    facts,
    places,
    legs,
    stops: stopsOf(story),
    corrections,
  }
}

/** JSON Schema (2020-12) of the document. */
export function documentJsonSchema(origin: string) {
  return { $id: `${origin}/data.schema.json`, ...z.toJSONSchema(documentSchema) }
}

/** The address of a step's own page. */
export function stepUrl(slug: string, origin: string): string {
  return `${origin}/step/${slug}`
}
