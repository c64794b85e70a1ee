import { greatCircleKm } from '../distance'
import type { StoryData } from '../schema'
import { storyExtent as extent } from '../sheet/level'
import { centre, type LonLat, project } from '../sheet/projection'
import type { Problem, Rule } from './problem'

type Spot = string | LonLat

/** A position that the map shows, and where the story says so. */
interface Shown {
  readonly file: string
  readonly step: string
  readonly what: string
  readonly at: Spot
}

/** Steps without a picture, and places, names, legs, lines and positions that the map is to show and cannot. */
export function checkMap(story: StoryData): Problem[] {
  return [...ofPictures(story), ...ofGazetteer(story), ...ofSpots(story), ...ofComputedLine(story)]
}

function ofPictures({ steps, pictures, labels, legs, computedLine }: StoryData): Problem[] {
  const slugs = new Set(steps.map(({ slug }) => slug))
  const legIds = new Set(legs.map(({ id }) => id))
  const missing = steps
    .filter(({ slug }) => !Object.hasOwn(pictures, slug))
    .map(({ slug }) => inPictures(slug, 'missing picture', 'the step has no picture: say what its map shows'))
  const inEach = Object.entries(pictures).flatMap(([slug, picture]) => {
    const say = (rule: Rule, message: string) => inPictures(slug, rule, message)
    return [
      ...(slugs.has(slug)
        ? []
        : [say('dead link', `there is a picture of “${slug}”, which is no step's slug`)]),
      ...picture.labels
        .filter((id) => !Object.hasOwn(labels, id))
        .map((id) => say('unknown name', `it shows the name “${id}”, which is not among the labels`)),
      ...Object.keys(picture.legs ?? {})
        .filter((id) => !legIds.has(id))
        .map((id) => say('unknown leg', `it draws the leg “${id}”, which is not in data/journey.ts`)),
      ...(picture.border && !computedLine
        ? [say('computed line', 'it draws the computed line, and data/computed-line.ts has none')]
        : []),
    ]
  })
  return [...missing, ...inEach]
}

function ofGazetteer({ gazetteer, labels, facts }: StoryData): Problem[] {
  const known = new Set(facts.map(({ id }) => id))
  const say = (rule: Rule, message: string): Problem => ({
    file: 'data/gazetteer.ts',
    step: '-',
    rule,
    message,
  })
  return gazetteer
    .flatMap(({ entries }) => entries)
    .flatMap(({ name, label, facts }) => [
      ...(Object.hasOwn(labels, label)
        ? []
        : [say('unknown name', `${name} is at the name “${label}”, which is not in data/map-specs.ts`)]),
      ...facts
        .filter((id) => !known.has(id))
        .map((id) => say('unknown fact', `${name} cites ${id}, which is not in data/facts.ts`)),
    ])
}

function ofSpots(story: StoryData): Problem[] {
  return shown(story).flatMap(({ file, step, what, at }): Problem[] => {
    const place = typeof at === 'string' ? story.places[at] : undefined
    if (typeof at === 'string' && !place)
      return [
        {
          file,
          step,
          rule: 'unknown place',
          message: `${what} is at “${at}”, which is not in data/places.ts`,
        },
      ]
    const lonLat = place?.lonLat ?? at
    if (typeof lonLat === 'string' || isOnSheet(lonLat)) return []
    const where = typeof at === 'string' ? `${at} (${lonLat.join(', ')})` : lonLat.join(', ')
    return [{ file, step, rule: 'off the sheet', message: `${what} is at ${where}, ${outside}` }]
  })
}

/** Everything that has a position, in the order of its files. */
function shown({ pictures, labels, legs, computedLine }: StoryData): Shown[] {
  const inPicture = Object.entries(pictures).flatMap(([step, { frame, cargo, open }]) => {
    const spot = (what: string, at: Spot): Shown => ({ file: 'data/map-specs.ts', step, what, at })
    return [
      ...frame.map((at) => spot('what must be in view', at)),
      ...(cargo ? [spot('the cargo', cargo.at)] : []),
      ...(open
        ? [spot('the start of the open line', open.from), spot('the end of the open line', open.to)]
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
function ofComputedLine({ computedLine, places }: StoryData): Problem[] {
  const [from, to] = [computedLine?.from, computedLine?.to].map((at) =>
    typeof at === 'string' ? places[at]?.lonLat : at,
  )
  const stated = /([\d,.]+)\s*km/.exec(computedLine?.label ?? '')?.[1]
  if (!from || !to || !stated) return []
  const [statedKm, km] = [Number(stated.replaceAll(',', '')), greatCircleKm(from, to)]
  if (Math.abs(statedKm - km) <= Math.max(1, tolerance * km)) return []
  const message = `it is labelled ${stated} km, but its ends lie ${km.toFixed(0)} km apart`
  return [{ file: 'data/computed-line.ts', step: '-', rule: 'computed line', message }]
}

function inPictures(step: string, rule: Rule, message: string): Problem {
  return { file: 'data/map-specs.ts', step, rule, message }
}
