import { greatCircleKm } from '../distance'
import type { StoryData } from '../schema'
import { storyExtent as extent } from '../sheet/level'
import { centre, type LonLat, project } from '../sheet/projection'
import { inFile, type Problem, type Rule } from './problem'

type Spot = string | LonLat

/** A position that the map shows, and where the story says so. */
interface Shown {
  readonly file: string
  readonly step: string
  readonly what: string
  readonly at: Spot
}

/** Steps without a picture, and places, names, legs, lines and positions that the map is to show and cannot. */
export function* checkMap(story: StoryData): Iterable<Problem> {
  yield* ofPictures(story)
  yield* ofGazetteer(story)
  yield* ofSpots(story)
  yield* ofComputedLine(story)
}

function* ofPictures({ steps, pictures, labels, legs, computedLine }: StoryData): Iterable<Problem> {
  const slugs = new Set(steps.map(({ slug }) => slug))
  const legIds = new Set(legs.map(({ id }) => id))
  const inPictures = (step: string, rule: Rule, message: string): Problem => {
    return { file: 'data/map-specs.ts', step, rule, message }
  }
  for (const { slug } of steps)
    if (!Object.hasOwn(pictures, slug))
      yield inPictures(slug, 'missing picture', 'the step has no picture: say what its map shows')
  for (const [slug, picture] of Object.entries(pictures)) {
    const say = (rule: Rule, message: string) => inPictures(slug, rule, message)
    if (!slugs.has(slug)) yield say('dead link', `there is a picture of “${slug}”, which is no step's slug`)
    for (const id of picture.labels)
      if (!Object.hasOwn(labels, id))
        yield say('unknown name', `it shows the name “${id}”, which is not among the labels`)
    for (const id of Object.keys(picture.legs ?? {}))
      if (!legIds.has(id))
        yield say('unknown leg', `it draws the leg “${id}”, which is not in data/journey.ts`)
    if (picture.border && !computedLine)
      yield say('computed line', 'it draws the computed line, and data/computed-line.ts has none')
  }
}

function* ofGazetteer({ gazetteer, labels, facts: all }: StoryData): Iterable<Problem> {
  const known = new Set(all.map(({ id }) => id))
  const say = (rule: Rule, message: string) => inFile('data/gazetteer.ts', rule, message)
  for (const { name, label, facts } of gazetteer.flatMap(({ entries }) => entries)) {
    if (!Object.hasOwn(labels, label))
      yield say('unknown name', `${name} is at the name “${label}”, which is not in data/map-specs.ts`)
    for (const id of facts)
      if (!known.has(id)) yield say('unknown fact', `${name} cites ${id}, which is not in data/facts.ts`)
  }
}

function* ofSpots(story: StoryData): Iterable<Problem> {
  for (const { what, at, ...spot } of shown(story)) {
    const say = (rule: Rule, where: string): Problem => ({ ...spot, rule, message: `${what} is at ${where}` })
    const lonLat = typeof at === 'string' ? story.places[at]?.lonLat : at
    const where = typeof at === 'string' ? `${at} (${lonLat?.join(', ')})` : at.join(', ')
    if (!lonLat) yield say('unknown place', `“${at}”, which is not in data/places.ts`)
    else if (!isOnSheet(lonLat)) yield say('off the sheet', `${where}, ${outside}`)
  }
}

/** Everything that has a position, in the order of its files. */
function shown({ pictures, labels, legs, computedLine }: StoryData): Shown[] {
  const inPicture = Object.entries(pictures).flatMap(([step, { frame, cargo, open }]) => {
    const spot = (what: string, at: Spot): Shown => ({ file: 'data/map-specs.ts', step, what, at })
    return [
      ...frame.map((at) => spot('what must be in view', at)),
      ...(cargo ? [spot('the cargo', cargo.at)] : []),
      ...(open
        ? [
            spot('the start of the open line', open.from),
            spot('the end of the open line', open.to),
            ...(open.by ? [spot('the bend of the open line', open.by)] : []),
          ]
        : []),
    ]
  })
  const elsewhere = (file: string, what: string, at: Spot): Shown => ({ file, step: '-', what, at })
  return [
    ...inPicture,
    ...Object.entries(labels).flatMap(([id, { at, along = [] }]) =>
      [at, ...along].map((at) => elsewhere('data/labels.ts', `the name “${id}”`, at)),
    ),
    ...legs.flatMap(({ id, waypoints }) =>
      waypoints.map(({ lonLat }, i) => elsewhere('data/journey.ts', `leg ${id}: waypoint ${i + 1}`, lonLat)),
    ),
    ...(computedLine
      ? [
          elsewhere('data/computed-line.ts', 'its start', computedLine.from),
          elsewhere('data/computed-line.ts', 'its end', computedLine.to),
        ]
      : []),
  ]
}

/** The sheet's edges, for an editor who looks for a place on it. */
const [west, north, east, south] = extent.map((km) => Math.abs(km).toLocaleString('en'))
const outside = `which is off the sheet of Eurasia: that reaches ${west} km west, ${east} km east, ${north} km north and ${south} km south of ${centre[0]}° E ${centre[1]}° N`

function isOnSheet(at: LonLat): boolean {
  try {
    const [x, y] = project(at)
    return x >= extent[0] && x <= extent[2] && y >= extent[1] && y <= extent[3]
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** What a rounded number may be off by. */
const tolerance = 0.05

/** A computed line whose label states another length than its ends have. */
function* ofComputedLine({ computedLine, places }: StoryData): Iterable<Problem> {
  const [from, to] = [computedLine?.from, computedLine?.to].map((at) =>
    typeof at === 'string' ? places[at]?.lonLat : at,
  )
  const stated = /([\d,.]+)\s*km/.exec(computedLine?.label ?? '')?.[1]
  if (!from || !to || !stated) return
  const [statedKm, km] = [Number(stated.replaceAll(',', '')), greatCircleKm(from, to)]
  if (Math.abs(statedKm - km) <= Math.max(1, tolerance * km)) return
  const message = `it is labelled ${stated} km, but its ends lie ${km.toFixed(0)} km apart`
  yield inFile('data/computed-line.ts', 'computed line', message)
}
