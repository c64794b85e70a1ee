// Puts the story's data on the flat sheet. Runs on the server, at build time: the browser gets plain numbers and no
// projection.
import { dayText } from '@/components/text/dates'
import { computedLine } from '@/data/computed-line'
import { cumulativeKm } from '@/data/distance'
import { legs } from '@/data/journey'
import type { Label, LabelKind } from '@/data/label'
import { type LabelId, labels } from '@/data/labels'
import type { Leg } from '@/data/leg'
import type { MapSpec } from '@/data/map-spec'
import { cargo, mapSpecs } from '@/data/map-specs'
import { type PlaceId, places } from '@/data/places'
import type { SheetFile } from '@/data/sheet/level'
import locatorFile from '@/data/sheet/locator.json'
import { type LonLat, project, projection } from '@/data/sheet/projection'
import { levelFrom } from '@/data/sheet/read'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'
import { type Frame, northUp } from './camera'
import { middleOf, type PlottedLeg, type Point } from './leg'
import type { Plot, PlottedLabel, PlottedLocator, PlottedStep, PlottedTimeline } from './plotted'

/** y of the cone's apex on the sheet (km), where all meridians meet: the image of the North Pole. */
const apexY = round(projection([86, 90])?.[1] ?? Number.NaN, 2)

/** Where two names would collide, that of the earlier kind stays. */
const ranks: readonly LabelKind[] = ['town', 'country', 'note', 'water', 'minor']

/** The whole story on the sheet. */
export function plotStory(): Plot {
  return {
    apexY,
    steps: plotSteps(),
    legs: legs.map(plotLeg),
    cargo,
    labels: plotLabels(),
    border: computedLine && {
      ...computedLine,
      from: pointOf(computedLine.from),
      to: pointOf(computedLine.to),
    },
    timeline: plotTimeline(),
  }
}

/** The small map that a page's HTML holds; nothing that is alive asks for it. */
export function plotLocator(): PlottedLocator {
  const locator = levelFrom(locatorFile as unknown as SheetFile) // boxes are four numbers each
  return {
    d: locator.pieces.map(({ RUS, UKR, PRK, IRN, rest }) => RUS + UKR + PRK + IRN + rest).join(''),
    unitKm: locator.unitKm,
    box: [-5000, -2600, 5000, 3200],
  }
}

/** The story from one step to another (indices, both included), with no more names than these steps show. */
export function plotRange(from: number, to: number): Plot {
  const plot = plotStory()
  const steps = plot.steps.slice(from, to + 1)
  const shown = new Set(steps.flatMap(({ labels }) => labels))
  return { ...plot, steps, labels: plot.labels.filter(({ id }) => shown.has(id)) }
}

function plotLabels(): PlottedLabel[] {
  const ranked = (Object.entries(labels) as [LabelId, Label][]).toSorted(
    ([, a], [, b]) => rankOf(a) - rankOf(b),
  )
  return ranked.map(([id, { at, along, text, kind, side = 'centre', leader }]) => ({
    id,
    text,
    kind,
    side,
    at: pointOf(at),
    ...(along && { along: [at, ...along].map(pointOf) }),
    ...(leader && { leader }),
  }))
}

/** What a note with a leader says comes before the names of areas. */
const rankOf = ({ kind, leader }: Label) => (leader ? 0.5 : ranks.indexOf(kind))

function plotSteps(): PlottedStep[] {
  let day = dayOf(site.timeline.to)
  return steps.map((step) => {
    const { scrollSvh, labels, follow, within, lead, ...picture }: MapSpec = mapSpecs[step.slug as Slug]
    const { frame, marginKm, cargo, open } = picture
    const days: [number, number] = step.when ? [dayOf(step.when.from), dayOf(step.when.to)] : [day, day]
    day = days[1]
    return {
      ...{ scrollSvh, labels, ...(follow && { follow }), ...(within && { within }), ...(lead && { lead }) },
      slug: step.slug,
      frame: frameOf(frame, marginKm),
      ...(follow && { whole: frameOf(scrubbedBy(picture), 1.9 * marginKm) }),
      days,
      dated: step.when !== null,
      legs: legs.map(({ id }) => picture.legs?.[id] ?? null),
      cargo: cargo ? { ...cargo, at: pointOf(cargo.at) } : null,
      open: open ? plotOpen(open) : null,
      border: picture.border ?? false,
      scrim: picture.scrim ?? 0,
      tint: picture.tint ?? null,
    }
  })
}

/** A line that bends is a quadratic Bézier curve, whose middle lies half way to where it bends to. */
function plotOpen({ from, to, by, marks, means }: NonNullable<MapSpec['open']>): PlottedStep['open'] {
  const [a, b] = [pointOf(from), pointOf(to)]
  const bend = by ? pointOf(by) : middleOf(a, b)
  const at = (t: number): Point => {
    const mixed = (i: 0 | 1) => round((1 - t) ** 2 * a[i] + 2 * t * (1 - t) * bend[i] + t ** 2 * b[i], 2)
    return [mixed(0), mixed(1)]
  }
  const between = (count: number) => Array.from({ length: count }, (_, n) => at((n + 1) / (count + 1)))
  return { line: [a, ...(by ? between(15) : []), b], marks: between(marks), means }
}

function plotTimeline(): PlottedTimeline {
  const { from, to, stops } = site.timeline
  const leading = steps.find(({ slug }) => mapSpecs[slug].lead === 'date')?.when
  const [day = '', ...month] = leading ? dayText(leading.from).split(' ') : []
  return {
    from,
    days: dayOf(to),
    stops: stops.map(({ day, name, text }) => ({ day: dayOf(day), name, text })),
    lead: leading ? { day, month: month.join(' ') } : null,
  }
}

/** Every digit is sent to each reader: a long line has no more of them than can be seen, and is measured as it is drawn. */
function plotLeg({ mode, certainty, drawnKm, waypoints }: Leg): PlottedLeg {
  const unitKm = drawnKm > 1000 ? 0.1 : 0.01
  const whole = (km: number) => Math.round(km / unitKm)
  const points = waypoints.map(({ lonLat }) => project(lonLat).map(whole))
  const drawn = points.map(
    ([x = 0, y = 0]): LonLat => projection.invert?.([x * unitKm, y * unitKm]) ?? [0, 0],
  )
  const kms = cumulativeKm(drawn).map(whole)
  const steps = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y), kms].map((values) =>
    values.map((value, i) => value - (values[i - 1] ?? 0)),
  )
  const known = certainty !== 'illustrative' && certainty !== 'unknown'
  return { mode, known, steps, unitKm, lengthKm: round((kms.at(-1) ?? 0) * unitKm, 2) }
}

/** The waypoints of the legs that a picture travels. */
function scrubbedBy({ legs: looks }: Pick<MapSpec, 'legs'>): LonLat[] {
  return legs
    .filter(({ id }) => looks?.[id] === 'scrub')
    .flatMap(({ waypoints }) => waypoints.map(({ lonLat }) => lonLat))
}

/** The upright box around places, turned so that north is up at the box's own centre. */
function frameOf(around: readonly (PlaceId | LonLat)[], marginKm: number): Frame {
  const points = around.map(pointOf)
  let centre: Point = points[0] ?? [0, 0]
  let box = { width: 0, height: 0 }
  // The turn depends on the centre and the centre on the turn; a few rounds settle both to a metre.
  for (let round = 0; round < 12; round += 1) {
    const turn = northUp(centre[0], centre[1], apexY)
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const upright = points.map(([x, y]): Point => [x * cos - y * sin, x * sin + y * cos])
    const [xs, ys] = [upright.map(([x]) => x), upright.map(([, y]) => y)]
    const [x, y] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
    centre = [x * cos + y * sin, -x * sin + y * cos]
    box = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) }
  }
  return {
    x: round(centre[0], 2),
    y: round(centre[1], 2),
    widthKm: round(box.width + 2 * marginKm, 1),
    heightKm: round(box.height + 2 * marginKm, 1),
  }
}

function pointOf(at: PlaceId | LonLat): Point {
  const [x, y] = project(typeof at === 'string' ? places[at].lonLat : at)
  return [round(x, 2), round(y, 2)]
}

/** Days from the timeline's first to an ISO date. */
function dayOf(date: string): number {
  return (Date.parse(date) - Date.parse(site.timeline.from)) / 86_400_000
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
