import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

/**
 * Dates that run backwards, within a step, from step to step, along the legs, or in what the site says of itself, and
 * datelines that name another day.
 */
export function checkDates({ site, steps, legs, journey, corrections }: StoryData): Problem[] {
  const backward = backwards('data/site.ts', 'the timeline', site.timeline)
  // Nothing lies within a timeline that runs backwards.
  const timeline = backward.length > 0 ? { from: '0000-01-01', to: '9999-12-31', stops: [] } : site.timeline
  return [
    ...backward,
    ...outside(timeline),
    ...inSteps(steps, timeline),
    ...inLegs(legs),
    ...inSite(site, corrections),
    ...backwards('data/journey.ts', 'the start of the journey', journey.start),
  ]
}

function outside({ from, to, stops }: StoryData['site']['timeline']): Problem[] {
  return stops
    .filter(({ day }) => day < from || day > to)
    .map(({ day }) => ({
      file: 'data/site.ts',
      step: '-',
      rule: 'dates',
      message: `the stop of ${day} leaves the timeline of ${from} to ${to}`,
    }))
}

function backwards(file: string, what: string, { from, to }: { from: string; to: string }): Problem[] {
  if (from <= to) return []
  return [{ file, step: '-', rule: 'dates', message: `${what} begins on ${from}, after its end on ${to}` }]
}

function inSite({ published, updated }: StoryData['site'], corrections: StoryData['corrections']): Problem[] {
  const say = (message: string): Problem => ({ file: 'data/site.ts', step: '-', rule: 'dates', message })
  const newest = corrections.find(({ at }) => at > updated)
  return [
    ...(updated < published
      ? [say(`it is updated on ${updated}, before it is published on ${published}`)]
      : []),
    ...(newest
      ? [
          say(
            `the correction of ${newest.at} is newer than \`updated\`: write updated: lastChange(..., corrections)`,
          ),
        ]
      : []),
  ]
}

function inSteps(steps: StoryData['steps'], timeline: StoryData['site']['timeline']): Problem[] {
  let last: { slug: string; to: string } | null = null
  return steps.flatMap((step) => {
    const { when, slug, dateline } = step
    if (!when) return []
    const found: Problem[] = []
    if (when.from > when.to)
      found.push(inStep(step, 'dates', `it begins on ${when.from}, after its end on ${when.to}`))
    if (when.from < timeline.from || when.to > timeline.to)
      found.push(
        inStep(
          step,
          'dates',
          `${when.from} to ${when.to} leaves the timeline of ${timeline.from} to ${timeline.to}`,
        ),
      )
    if (!dateline.includes(inWords(when.to)))
      found.push(inStep(step, 'dateline', `“${dateline}” does not name its last day, ${inWords(when.to)}`))
    // Only ends are compared: a step may look back at what led up to it, but the story moves on.
    if (!step.aheadOfTime) {
      if (last && when.to < last.to)
        found.push(
          inStep(step, 'dates', `it ends on ${when.to}, but ${last.slug} before it ends on ${last.to}`),
        )
      last = { slug, to: when.to }
    }
    return found
  })
}

function inLegs(legs: StoryData['legs']): Problem[] {
  return legs.flatMap((leg, i) => {
    const found: Problem[] = []
    const say = (message: string) =>
      found.push({ file: 'data/journey.ts', step: '-', rule: 'dates', message })
    if (leg.departs.earliest > leg.arrives)
      say(`leg ${leg.id} arrives on ${leg.arrives}, before it departs on ${leg.departs.earliest}`)
    const before = legs[i - 1]
    if (before && leg.departs.earliest < before.arrives)
      say(
        `leg ${leg.id} departs on ${leg.departs.earliest}, before leg ${before.id} arrives on ${before.arrives}`,
      )
    return found
  })
}

function inWords(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
