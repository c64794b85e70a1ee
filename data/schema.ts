// The shapes of the story's data, looser than its types: ids are plain strings here, so that the check can say which
// one is wrong instead of failing on it.
import { z } from 'zod'
import { lonLat, type MapData, text } from './map-schema'

const isoDay = z.iso.date('is not a day as YYYY-MM-DD')
const isoDayOrMonth = z.union([isoDay, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], {
  error: 'is neither a day as YYYY-MM-DD nor a month as YYYY-MM',
})
const moment = z.iso.datetime('is not a time as YYYY-MM-DDThh:mm:ssZ')

export const certaintySchema = z.enum([
  'reported',
  'assessed',
  'unknown',
  'record',
  'computed',
  'illustrative',
])
const factIds = z.array(z.string()).readonly()
const paragraphs = z.array(z.object({ text, facts: factIds })).readonly()

export const factSchema = z.object({
  id: z.string().regex(/^F[1-9]\d*$/, 'is not F and a number'),
  certainty: certaintySchema,
  claim: text,
  source: text,
  said: isoDayOrMonth.nullable(),
  notKnown: text.optional(),
})

export const placeSchema = z.object({ name: text, also: text.optional(), lonLat, source: text })

const legBase = z.object({
  id: text,
  from: text,
  to: text,
  certainty: certaintySchema,
  facts: factIds,
  departs: z.object({ earliest: isoDay, reported: z.boolean() }),
  arrives: isoDay,
  drawnKm: z.number().positive(),
})

const landWaypoint = z.object({
  name: text.nullable(),
  lonLat,
  km: z.number().nonnegative(),
  kind: z.enum(['major', 'minor', 'shape']),
})

export const legSchema = z.discriminatedUnion('mode', [
  legBase.extend({
    mode: z.literal('sea'),
    vessel: text,
    waypoints: z.array(z.object({ lonLat })).min(2).readonly(),
  }),
  legBase.extend({
    mode: z.enum(['rail', 'road']),
    waypoints: z.array(landWaypoint).min(2).readonly(),
  }),
])

// Texts may be empty here: their own rules tell an editor more than "is empty".
export const stepSchema = z.object({
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'is not lower-case words joined by hyphens'),
  title: text,
  headline: text,
  when: z.object({ from: isoDay, to: isoDay }).nullable(),
  dateline: text,
  aheadOfTime: z.literal(true).optional(),
  attribution: z.string().default(''),
  summary: text,
  paragraphs,
  mapNote: text.optional(),
  description: z.string().default(''),
})

export const correctionSchema = z.object({ at: moment, step: text, text })

export const standingSchema = z.object({
  name: text,
  means: text,
  glance: z.object({ text, facts: factIds }).nullable(),
})

export const journeySchema = z.object({
  from: text,
  to: text,
  start: z.object({ from: isoDay, to: isoDay, facts: factIds }),
  attribution: text,
})

export const noteSchema = z.object({ id: text, heading: text, paragraphs })

const httpAddress = z.url({ protocol: /^https?$/, error: 'is not an http or https address' })

export const reportSchema = z.object({
  title: text,
  date: isoDay,
  address: httpAddress.nullable(),
  archive: httpAddress.nullable(),
  lookedAt: isoDay.nullable(),
})

export const siteSchema = z.object({
  name: text,
  title: text,
  tagline: text,
  caveat: text,
  locale: z.string().regex(/^[a-z]{2,3}-[A-Z]{2}$/, 'is not a language and a region as in en-GB'),
  report: reportSchema,
  published: moment,
  updated: moment,
  licence: text,
  together: z.array(text).readonly(),
  timeline: z.object({
    from: isoDay,
    to: isoDay,
    stops: z.array(z.object({ day: isoDay, name: z.string(), text, step: text })).readonly(),
  }),
})

/** The whole story as the rules read it. */
export interface StoryData extends MapData {
  readonly site: z.infer<typeof siteSchema>
  readonly facts: readonly z.infer<typeof factSchema>[]
  readonly places: Readonly<Record<string, z.infer<typeof placeSchema>>>
  readonly journey: z.infer<typeof journeySchema>
  readonly legs: readonly z.infer<typeof legSchema>[]
  readonly steps: readonly z.infer<typeof stepSchema>[]
  readonly notes: readonly z.infer<typeof noteSchema>[]
  readonly certaintyLevels: Readonly<Record<z.infer<typeof certaintySchema>, z.infer<typeof standingSchema>>>
  readonly corrections: readonly z.infer<typeof correctionSchema>[]
}
