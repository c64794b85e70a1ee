// The shapes of what the map shows, as loose as those of schema.ts.
import { z } from 'zod'
import { storyCountries } from './sheet/level'

export const text = z.string().trim().min(1, 'is empty')
export const lonLat = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], {
    error: 'is not [longitude, latitude] in degrees',
  })
  .readonly()

/** A place's id, or a position of its own. */
const spot = z.union([text, lonLat], { error: 'is neither a place nor [longitude, latitude] in degrees' })
const share = z.number().min(0).max(1)

export const labelSchema = z.object({
  text,
  at: spot,
  kind: z.enum(['town', 'minor', 'country', 'water', 'note']),
  side: z.enum(['right', 'left', 'above', 'below']).optional(),
  along: z.array(lonLat).readonly().optional(),
  leader: z.literal(true).optional(),
})

export const pictureSchema = z.object({
  frame: z.array(spot).min(1, 'names no place that must be in view').readonly(),
  marginKm: z.number().positive(),
  follow: z.object({ widthKm: z.number().positive(), heightKm: z.number().positive() }).optional(),
  within: text.optional(),
  scrollSvh: z.number().min(140),
  legs: z.record(z.string(), z.enum(['faint', 'scrub', 'done'])).optional(),
  cargo: z
    .object({
      look: z.enum(['gather', 'aboard', 'unload', 'ashore', 'grow']),
      at: spot,
      open: z.object({ text, unit: text }).optional(),
    })
    .optional(),
  open: z
    .object({ from: spot, to: spot, by: lonLat.optional(), marks: z.int().nonnegative(), means: text })
    .optional(),
  border: z.boolean().optional(),
  tint: z
    .object({ countries: z.array(z.enum(storyCountries)).readonly(), means: text.optional() })
    .optional(),
  scrim: share.optional(),
  lead: z.enum(['date', 'calendar']).optional(),
  cardAt: share.optional(),
  labels: z.array(text).readonly(),
})

export const cargoSchema = z.object({
  count: z.int().positive(),
  grown: z.int().positive(),
  texts: z.tuple([text, text]).readonly(),
  unit: text,
})

export const computedLineSchema = z.object({ from: spot, to: spot, label: text })

export const gazetteerSchema = z.array(
  z.object({
    heading: text,
    entries: z
      .array(
        z.object({
          name: text,
          label: text,
          role: text,
          acrossKm: z.number().positive(),
          facts: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
)

/** What the map shows, as the rules read it. */
export interface MapData {
  readonly labels: Readonly<Record<string, z.infer<typeof labelSchema>>>
  readonly pictures: Readonly<Record<string, z.infer<typeof pictureSchema>>>
  /** null where it is malformed. */
  readonly cargo: z.infer<typeof cargoSchema> | null
  readonly computedLine: z.infer<typeof computedLineSchema> | null
  readonly gazetteer: z.infer<typeof gazetteerSchema>
}
