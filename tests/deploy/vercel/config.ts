// What Vercel's builder writes into `.vercel/output/config.json`: Build Output API, version 3. A key that is not named here
// is an error, so that nothing the host would do is passed over in silence.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const condition = z.strictObject({
  type: z.enum(['header', 'cookie', 'query', 'host']),
  key: z.string().optional(),
  /** An expression for the whole value; its named groups may stand in `dest`. */
  value: z.string().optional(),
})
export type Condition = z.infer<typeof condition>

const rule = z.strictObject({
  src: z.string(),
  dest: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  methods: z.array(z.string()).optional(),
  status: z.number().optional(),
  has: z.array(condition).optional(),
  missing: z.array(condition).optional(),
  /** The rules after this one are looked at too. */
  continue: z.boolean().optional(),
  /** What is at `dest` answers, if there is anything; else the rules go on. */
  check: z.boolean().optional(),
  /** The headers win over those of the output. */
  important: z.boolean().optional(),
  /** Of hosts that combine several builds; there is one here. */
  override: z.boolean().optional(),
  caseSensitive: z.boolean().optional(),
  middlewarePath: z.string().optional(),
  middlewareRawSrc: z.array(z.string()).optional(),
})
export type Rule = z.infer<typeof rule>

const phases = ['filesystem', 'miss', 'rewrite', 'resource', 'hit', 'error'] as const
export type Phase = 'start' | (typeof phases)[number]

const config = z.looseObject({
  version: z.literal(3),
  routes: z.array(z.union([z.strictObject({ handle: z.enum(phases) }), rule])),
  /** Set where the host is to make pictures of any size, for whoever asks. */
  images: z.unknown().optional(),
  overrides: z
    .record(z.string(), z.strictObject({ path: z.string().optional(), contentType: z.string().optional() }))
    .default({}),
})
export type Config = z.infer<typeof config>

export type Rules = Readonly<Record<Phase, readonly Rule[]>>

/** @throws {z.ZodError} naming the key, where the file holds what is not known here. */
export function readConfig(output: string): Config {
  return config.parse(JSON.parse(readFileSync(join(output, 'config.json'), 'utf8')))
}

/** The rules of each phase: those above the first `handle` come before everything else. */
export function rulesByPhase(routes: Config['routes']): Rules {
  const rules: Record<Phase, Rule[]> = {
    start: [],
    filesystem: [],
    miss: [],
    rewrite: [],
    resource: [],
    hit: [],
    error: [],
  }
  let phase: Phase = 'start'
  for (const route of routes) {
    if ('handle' in route) phase = route.handle
    else rules[phase].push(route)
  }
  return rules
}
