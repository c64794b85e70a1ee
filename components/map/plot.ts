// Puts the story's data on the flat sheet. Runs on the server, at build time: the browser gets plain numbers and no
// projection.
import { greatCircleKm } from '@/data/distance'
import { legs } from '@/data/journey'
import { type Label, type LabelId, labels, type Picture, pictures } from '@/data/pictures'
import { type PlaceId, places } from '@/data/places'
import border from '@/data/sheet/border.json'
import locator from '@/data/sheet/locator.json'
import { type LonLat, project, projection } from '@/data/sheet/projection'
import { type Slug, steps } from '@/data/steps'
import { type Frame, northUp } from './camera'
import type { PlottedLeg, Point } from './leg'
import type { Plot, PlottedStep } from './scene'

/** y of the cone's apex on the sheet (km), where all meridians meet: the image of the North Pole. */
const apexY = round(projection([86, 90])?.[1] ?? Number.NaN, 2)

/** The whole story on the sheet. */
export function plotStory(): Plot {
  return {
    apexY,
    steps: plotSteps(),
    legs: { sea: plotLeg('sea'), rail: plotLeg('rail') },
    labels: (Object.entries(labels) as [LabelId, Label][]).map(([id, { at, text, kind, side }]) => ({
      id,
      text,
      kind,
      side: side ?? 'centre',
      at: pointOf(at),
    })),
    border: {
      from: pointOf('tikhoretsk'),
      to: pointOf([border.nearest[0] ?? 0, border.nearest[1] ?? 0]),
      km: Math.round(border.distanceKm),
    },
    locator: {
      d: locator.pieces.map(({ RUS, UKR, PRK, IRN, rest }) => RUS + UKR + PRK + IRN + rest).join(''),
      unitKm: locator.unitKm,
      box: [-5000, -2600, 5000, 3200],
    },
  }
}

function plotSteps(): PlottedStep[] {
  let day = dayOf('2023-10-13')
  return steps.map((step) => {
    const { frame, marginKm, sea, rail, cargo, open, border, veil, tint, ...picture }: Picture =
      pictures[step.slug as Slug]
    const days: [number, number] = step.when ? [dayOf(step.when.from), dayOf(step.when.to)] : [day, day]
    day = days[1]
    return {
      ...picture,
      slug: step.slug,
      frame: frameOf(frame, marginKm),
      ...(picture.follow && { whole: frameOf(waypointsOf('rail'), 2 * marginKm) }),
      days,
      dated: step.when !== null,
      sea: sea ?? null,
      rail: rail ?? null,
      cargo: cargo ? { look: cargo.look, at: pointOf(cargo.at) } : null,
      open: open ? { from: pointOf(open.from), to: pointOf(open.to), marks: open.marks } : null,
      border: border ?? false,
      veil: veil ?? 0,
      tint: tint ?? [],
    }
  })
}

function plotLeg(id: 'sea' | 'rail'): PlottedLeg {
  const waypoints = waypointsOf(id)
  let km = 0
  const points = waypoints.map((lonLat, i) => {
    const previous = waypoints[i - 1]
    if (previous) km += greatCircleKm(previous, lonLat)
    const [x, y] = project(lonLat)
    return [round(x, 2), round(y, 2), round(km, 2)] as const
  })
  return { points, lengthKm: points.at(-1)?.[2] ?? 0 }
}

function waypointsOf(id: 'sea' | 'rail'): readonly LonLat[] {
  return legs.find((leg) => leg.id === id)?.waypoints.map(({ lonLat }) => lonLat) ?? []
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

/** Days from 1 September 2023 to an ISO date. */
function dayOf(date: string): number {
  return (Date.parse(date) - Date.parse('2023-09-01')) / 86_400_000
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
