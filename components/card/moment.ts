// What a card tells: a step of the story, or a point of the journey.
import type { PlottedStep } from '@/components/map/scene'
import { legs } from '@/data/journey'
import { site } from '@/data/site'
import type { Step } from '@/data/step'
import { type Slug, steps } from '@/data/steps'
import { plot } from './plotted'
import type { Shape } from './shapes'

export type Sign = 'dash' | 'line' | 'dots' | 'open' | 'tint'

export interface Moment {
  /** Index of the step whose map is drawn. */
  readonly step: number
  /** How far into that step's scrub, 0..1. */
  readonly scrub: number
  readonly dateline: string
  readonly headline: string
  readonly attribution: string
  /** Kilometres so far along the drawn lines, in words; null where the step travels nowhere. */
  readonly distance: string | null
  readonly legend: readonly { readonly sign: Sign; readonly text: string }[]
  /** How much of the story, or of the journey, lies behind: 0..1. */
  readonly told: number
  /** The dated steps, where the map recedes behind them. */
  readonly calendar: readonly { readonly date: string; readonly text: string }[]
}

/** Where in its scrub a step says most; all others stand at their end. */
const telling: Partial<Record<Slug, number>> = { crossing: 0.56, rail: 0.62 }

/** Kilometres of the whole journey along the lines drawn here. */
export const journeyKm = plot.legs.sea.lengthKm + plot.legs.rail.lengthKm

const indexOf = (slug: Slug) => steps.findIndex((step) => step.slug === slug)

/** What the card of a step tells. */
export function momentOfStep(slug: Slug): Moment {
  const index = indexOf(slug)
  const step: Step = steps[index] ?? steps[0]
  const plotted = plot.steps[index]
  const scrub = telling[slug] ?? 1
  const km = plotted ? travelledKm(plotted, scrub) : null
  return {
    step: index,
    scrub,
    dateline: step.dateline,
    headline: bind(step.headline),
    attribution: step.attribution,
    distance: km === null ? null : `${kmText(km)} so far`,
    legend: plotted && !plotted.veil ? legendOf(plotted) : [],
    told: (index + 1) / steps.length,
    calendar: plotted?.lead === 'calendar' ? calendar() : [],
  }
}

/** What the card of the journey tells at `n` thousandths of its length, 0 to 1000. */
export function momentOfJourney(n: number): Moment {
  const km = (journeyKm * n) / 1000
  const { sea, rail } = plot.legs
  const afloat = km < sea.lengthKm
  const step = indexOf(afloat ? 'crossing' : 'rail')
  const scrub = afloat ? km / sea.lengthKm : (km - sea.lengthKm) / rail.lengthKm
  const [from, to] = plot.steps[step]?.days ?? [0, 0]
  return {
    step,
    scrub,
    dateline: dayText(from + (to - from) * scrub),
    headline: headlineAt(n, km),
    attribution: 'Path and date are illustrative; both ends according to the White House',
    distance: null,
    legend: [{ sign: 'dash', text: 'illustrative path' }],
    told: n / 1000,
    calendar: [],
  }
}

function headlineAt(n: number, km: number): string {
  const [start, end] = [legs[0].from, legs[1].to] as const
  if (n === 0) return `The drawn line begins at ${start === 'najin-port' ? 'Najin, North Korea' : start}`
  if (n === 1000)
    return `${kmText(km)} along the drawn line, near ${end === 'tikhoretsk' ? 'Tikhoretsk' : end}`
  return `${kmText(km)} of ${kmText(journeyKm)} along the drawn line`
}

/** Kilometres so far where the shipment itself is on the map and has moved. */
function travelledKm({ sea, rail, cargo }: PlottedStep, scrub: number): number | null {
  if (!cargo || cargo.look === 'gather' || cargo.look === 'grow') return null
  const share = (look: PlottedStep['sea']) => (look === 'done' ? 1 : look === 'scrub' ? scrub : 0)
  return share(sea) * plot.legs.sea.lengthKm + share(rail) * plot.legs.rail.lengthKm
}

function legendOf({ sea, rail, border, open, tint }: PlottedStep): Moment['legend'] {
  const entries: (Moment['legend'][number] | false)[] = [
    (sea !== null || rail !== null) && { sign: 'dash', text: 'illustrative path' },
    border && { sign: 'line', text: 'computed line' },
    open !== null && {
      sign: open.marks ? 'open' : 'dots',
      text: open.marks ? 'unknown load or outcome' : 'unknown return load',
    },
    tint.includes('IRN') && { sign: 'tint', text: 'supplies Russia' },
  ]
  return entries.filter((entry) => entry !== false)
}

function calendar(): Moment['calendar'] {
  return (['najin', 'dunay', 'summit', 'tikhoretsk', 'disclosure'] as const).map((slug) => {
    const { dateline, headline }: Step = steps[indexOf(slug)] ?? steps[0]
    return { date: dateline.replace(/ \d{4}$/, ''), text: headline }
  })
}

/** Keeps together at the end of a line what is read as one name. */
function bind(text: string): string {
  return text.replaceAll(/(North|White|U\.S\.) /g, '$1\u00a0')
}

/** Kilometres rounded to what the drawn line can bear. */
function kmText(km: number): string {
  return `${(Math.round(km / 10) * 10).toLocaleString('en')}\u00a0km`
}

/** A day in words, from days since 1 September 2023. */
function dayText(day: number): string {
  const date = new Date(Date.UTC(2023, 8, 1 + Math.floor(day + 1e-6)))
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** What a picture's `alt` says: the headline, when, who says so, and the map in words. */
export function cardAlt({ headline, dateline, attribution, description }: Step): string {
  return `${headline}. ${dateline}. ${attribution}. ${description}`
}

/** What the `alt` of a point of the journey says. */
export function journeyAlt(n: number): string {
  const { headline, dateline, attribution } = momentOfJourney(n)
  return `${headline}. ${dateline}. ${attribution}.`.replaceAll('\u00a0', ' ')
}

/** The name of a shape's file, as downloads carry it. */
export function fileName(name: string, shape: Shape): string {
  return `${site.name.toLowerCase().replaceAll(' ', '-')}-${name}${shape === 'wide' ? '' : `-${shape}`}.png`
}
