import type { StoryData } from '../schema'
import { inFile, inStep, type Problem } from './problem'

type Timeline = StoryData['site']['timeline']

/**
 * Dates that run backwards, within a step, from step to step, along the legs, or in what the site says of itself, datelines
 * that name another day, and dates that the map would show of a day when it was not so.
 */
export function* checkDates(story: StoryData): Iterable<Problem> {
  const { site, steps, legs, journey, corrections } = story
  const backward = [...backwards('data/site.ts', 'the timeline', site.timeline)]
  yield* backward
  // Nothing lies within a timeline that runs backwards.
  const timeline = backward.length > 0 ? { from: '0000-01-01', to: '9999-12-31', stops: [] } : site.timeline
  yield* inTimeline(timeline)
  yield* inSteps(steps, timeline)
  yield* inLegs(legs, timeline)
  yield* inStart(journey, legs)
  yield* inLeads(story)
  yield* inTravel(story)
  yield* inSite(site, corrections)
  yield* backwards('data/journey.ts', 'the start of the journey', journey.start)
}

function* inTimeline({ from, to, stops }: Timeline): Iterable<Problem> {
  for (const { day } of stops)
    if (day < from || day > to)
      yield inFile('data/site.ts', 'dates', `the stop of ${day} leaves the timeline of ${from} to ${to}`)
}

function* backwards(
  file: string,
  what: string,
  { from, to }: Pick<Timeline, 'from' | 'to'>,
): Iterable<Problem> {
  if (from > to) yield inFile(file, 'dates', `${what} begins on ${from}, after its end on ${to}`)
}

function* inSite(
  { published, updated }: StoryData['site'],
  corrections: StoryData['corrections'],
): Iterable<Problem> {
  const say = (message: string) => inFile('data/site.ts', 'dates', message)
  const newest = corrections.find(({ at }) => at > updated)
  const advice = 'write updated: lastChange(..., corrections)'
  if (updated < published) yield say(`it is updated on ${updated}, before it is published on ${published}`)
  if (newest) yield say(`the correction of ${newest.at} is newer than \`updated\`: ${advice}`)
}

function* inSteps(steps: StoryData['steps'], timeline: Timeline): Iterable<Problem> {
  let last: { slug: string; to: string } | null = null
  for (const step of steps) {
    const { when, slug, dateline } = step
    if (!when) continue
    const { from, to } = when
    const say = (message: string) => inStep(step, 'dates', message)
    if (from > to) yield say(`it begins on ${from}, after its end on ${to}`)
    if (from < timeline.from || to > timeline.to)
      yield say(`${from} to ${to} leaves the timeline of ${timeline.from} to ${timeline.to}`)
    if (!dateline.includes(inWords(to)))
      yield inStep(step, 'dateline', `“${dateline}” does not name its last day, ${inWords(to)}`)
    // Only ends are compared: a step may look back at what led up to it, but the story moves on.
    if (step.aheadOfTime) continue
    if (last && to < last.to) yield say(`it ends on ${to}, but ${last.slug} before it ends on ${last.to}`)
    last = { slug, to }
  }
}

function* inLegs(legs: StoryData['legs'], timeline: Timeline): Iterable<Problem> {
  for (const [i, { id, arrives, departs }] of legs.entries()) {
    const say = (message: string) => inFile('data/journey.ts', 'dates', `leg ${id} ${message}`)
    const { earliest } = departs
    const before = legs[i - 1]
    if (earliest > arrives) yield say(`arrives on ${arrives}, before it departs on ${earliest}`)
    if (before && earliest < before.arrives)
      yield say(`departs on ${earliest}, before leg ${before.id} arrives on ${before.arrives}`)
    if (earliest < timeline.from || arrives > timeline.to)
      yield say(`leaves the timeline of ${timeline.from} to ${timeline.to}`)
  }
}

/** Steps that set a date large on the map, more than one of them or of more than one day: the map shows the first day of the first. */
function* inLeads({ steps, pictures }: StoryData): Iterable<Problem> {
  const leading = steps.filter(({ slug }) => pictures[slug]?.lead === 'date')
  for (const [i, { slug, when }] of leading.entries()) {
    const say = (message: string): Problem => {
      return { file: 'data/map-specs.ts', step: slug, rule: 'dates', message: `its date leads, ${message}` }
    }
    if (i > 0) yield say(`and that of ${leading[0]?.slug} does: only one step's can`)
    if (when?.from !== when?.to || !when) yield say('and it is not of one day: see `when` of the step')
  }
}

/** Steps that travel a leg on days when it was not travelled: the running date on the map is of the step. */
function* inTravel({ steps, pictures, legs }: StoryData): Iterable<Problem> {
  for (const { slug, when } of steps)
    for (const { id, departs, arrives } of legs) {
      const [first, travels] = [departs.earliest, pictures[slug]?.legs?.[id] === 'scrub']
      if (!when || !travels || first > arrives || when.from > when.to) continue
      if (when.from >= first && when.to <= arrives) continue
      const message = `it tells of ${when.from} to ${when.to}, but its map travels the leg ${id}, of ${first} to ${arrives}`
      yield inStep({ slug }, 'dates', message)
    }
}

function* inStart({ start }: StoryData['journey'], [first]: StoryData['legs']): Iterable<Problem> {
  if (!first || start.from > start.to || first.departs.earliest >= start.from) return
  const message = `leg ${first.id} departs on ${first.departs.earliest}, before the journey starts on ${start.from}`
  yield inFile('data/journey.ts', 'dates', message)
}

function inWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
