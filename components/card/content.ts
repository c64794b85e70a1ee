// What a card tells: a step of the story, or a point of the journey.

import { dayAfter } from '@/components/map/1-plot/days'
import { journeyKm } from '@/components/map/1-plot/leg'
import type { PlottedStep } from '@/components/map/1-plot/plotted'
import { isCarried } from '@/components/map/2-scene/rest-state'
import { type LegendEntry, legendOf } from '@/components/map/3-drawing/legend-symbols'
import { dayText } from '@/components/text/dates'
import { thousands } from '@/components/text/thousands'
import { journey } from '@/data/journey'
import type { MapSpec } from '@/data/map-spec'
import { mapSpecs } from '@/data/map-specs'
import { site } from '@/data/site'
import type { Step } from '@/data/step'
import { type Slug, steps } from '@/data/steps'
import { plot } from './plotted'
import type { Shape } from './shapes'

export interface CardContent {
  /** Index of the step whose map is drawn. */
  readonly step: number
  /** How far into that step's scrub, 0..1. */
  readonly scrub: number
  readonly dateline: string
  readonly headline: string
  readonly attribution: string
  /** Kilometres so far along the drawn lines, in words; null where the step travels nowhere. */
  readonly distance: string | null
  readonly legend: readonly LegendEntry[]
  /** How much of the story, or of the journey, lies behind: 0..1. */
  readonly told: number
  /** The dated steps, where the map recedes behind them. */
  readonly calendar: readonly { readonly date: string; readonly text: string }[]
}

/** Kilometres of the whole journey along the lines drawn here. */
const wholeKm = journeyKm(plot.legs)

const indexOf = (slug: Slug) => steps.findIndex((step) => step.slug === slug)

/** What the card of a step tells. */
export function stepContent(slug: Slug): CardContent {
  const index = indexOf(slug)
  const step: Step = steps[index] ?? steps[0]
  const plotted = plot.steps[index]
  const { cardAt: scrub = 1 }: MapSpec = mapSpecs[slug]
  const km = plotted ? travelledKm(plotted, scrub) : null
  return {
    step: index,
    scrub,
    dateline: step.dateline,
    headline: bind(step.headline),
    attribution: step.attribution,
    distance: km === null ? null : `${kmText(km)} so far`,
    // A card's names say what the marks are.
    legend:
      plotted && !plotted.scrim
        ? legendOf(plot, plotted).filter(({ sign }) => sign !== 'mark' && sign !== 'crate')
        : [],
    told: (index + 1) / steps.length,
    calendar: plotted?.lead === 'calendar' ? calendar() : [],
  }
}

/** What the card of the journey tells at `n` thousandths of its length, 0 to 1000. */
export function journeyContent(n: number): CardContent {
  const km = (wholeKm * n) / 1000
  const { leg, share: scrub } = legAt(km)
  const step = plot.steps.findIndex(({ legs }) => legs[leg] === 'scrub')
  const plotted = plot.steps[step]
  const [from, to] = plotted?.days ?? [0, 0]
  return {
    step,
    scrub,
    dateline: dayText(dayAfter(plot.timeline.from, from + (to - from) * scrub).toISOString()),
    headline: headlineAt(n, km),
    attribution: journey.attribution,
    distance: null,
    legend: plotted ? legendOf(plot, plotted).filter(({ sign }) => sign === 'dash' || sign === 'solid') : [],
    told: n / 1000,
    calendar: [],
  }
}

/** The leg on which the journey is after so many kilometres, and how much of it (0..1) lies behind. */
function legAt(km: number): { leg: number; share: number } {
  let before = 0
  for (const [leg, { lengthKm }] of plot.legs.entries()) {
    if (km < before + lengthKm || leg === plot.legs.length - 1)
      return { leg, share: (km - before) / lengthKm }
    before += lengthKm
  }
  throw new RangeError('a journey has a leg at least')
}

function headlineAt(n: number, km: number): string {
  if (n === 0) return `The drawn line begins at ${journey.from}`
  if (n === 1000) return `${kmText(km)} along the drawn line, ${journey.to}`
  return `${kmText(km)} of ${kmText(wholeKm)} along the drawn line`
}

/** Kilometres so far where the shipment itself is on the map and has moved. */
function travelledKm(step: PlottedStep, scrub: number): number | null {
  if (!isCarried(step)) return null
  return plot.legs.reduce((sum, { lengthKm }, i) => {
    const share = step.legs[i] === 'done' ? 1 : step.legs[i] === 'scrub' ? scrub : 0
    return sum + share * lengthKm
  }, 0)
}

function calendar(): CardContent['calendar'] {
  return site.timeline.stops.flatMap((stop) => {
    const step: Step | undefined = steps.find(({ slug }) => slug === stop.step)
    return step ? [{ date: step.dateline.replace(/ \d{4}$/, ''), text: step.headline }] : []
  })
}

/** Keeps together at the end of a line what is read as one name. */
function bind(text: string): string {
  return site.together.reduce((bound, name) => bound.replaceAll(name, name.replaceAll(' ', '\u00a0')), text)
}

/** Kilometres rounded to what the drawn line can bear. */
function kmText(km: number): string {
  return `${thousands(Math.round(km / 10) * 10)}\u00a0km`
}

/** What a picture's `alt` says: the headline, when, who says so, and the map in words. */
export function cardAlt({ headline, dateline, attribution, description }: Step): string {
  return `${headline}. ${dateline}. ${attribution}. ${description}`
}

/** What the `alt` of a point of the journey says. */
export function journeyAlt(n: number): string {
  const { headline, dateline, attribution } = journeyContent(n)
  return `${headline}. ${dateline}. ${attribution}.`.replaceAll('\u00a0', ' ')
}

/** The name of a shape's file, as downloads carry it. */
export function fileName(name: string, shape: Shape): string {
  return `${site.name.toLowerCase().replaceAll(' ', '-')}-${name}${shape === 'wide' ? '' : `-${shape}`}.png`
}
