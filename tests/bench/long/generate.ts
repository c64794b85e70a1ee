// An invented story of any length, as files of `data/`: to see what a story costs that is longer than the one told here.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayText } from '@/components/text/dates'

export interface Length {
  readonly steps: number
  readonly legs: number
  /** Waypoints of all legs together. */
  readonly vertices: number
}

type LonLat = readonly [lon: number, lat: number]

/** Puts the files of an invented story into a project's `data` folder, in the place of the story there. */
export function writeStory(folder: string, length: Length): void {
  const files = { ...placesOf(length), ...journeyOf(length), ...stepsOf(length), ...texts }
  rmSync(join(folder, 'steps'), { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

const stops = ({ legs }: Length) => Array.from({ length: legs + 1 }, (_, n) => n)
const day = (n: number) => new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10)
const letters = (n: number): string => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))
const place = (n: number) => `stop-${letters(n)}`
const name = (n: number) => `Stop ${letters(n).toUpperCase()}`
const slug = (n: number) => `part-${letters(n)}`
const code = (value: unknown) => JSON.stringify(value, null, 2)

/** From the Pacific to the Black Sea, up and down. */
function stopAt(n: number, { legs }: Length): LonLat {
  return [round(134 - (94 * n) / legs), round(52 + 4 * Math.sin(2.4 * n))]
}

function placesOf(length: Length) {
  const all = stops(length)
  const places = Object.fromEntries(
    all.map((n) => [place(n), { name: name(n), lonLat: stopAt(n, length), source: 'invented' }]),
  )
  const labels = Object.fromEntries(
    all.map((n) => [
      place(n),
      { text: name(n), at: place(n), kind: 'town', side: n % 2 ? 'above' : 'below' },
    ]),
  )
  const entries = all.map((n) => {
    return { name: name(n), label: place(n), role: 'a stop', acrossKm: 400, facts: ['F1'] }
  })
  return {
    'places.ts': `import type { Place } from './place'\n\nexport const places = ${code(places)} as const satisfies Record<string, Place>\n\nexport type PlaceId = keyof typeof places\n`,
    'labels.ts': `import type { Label } from './label'\n\nexport const labels = ${code(labels)} as const satisfies Record<string, Label>\n\nexport type LabelId = keyof typeof labels\n`,
    'gazetteer.ts': `import type { Entry } from './entry'\n\nexport const gazetteer: readonly { readonly heading: string; readonly entries: readonly Entry[] }[] = [\n  { heading: 'On the way', entries: ${code(entries)} },\n]\n`,
  }
}

/** A winding line from one stop to the next, and its length in km. */
function lineOf(leg: number, length: Length) {
  const [from, to] = [stopAt(leg, length), stopAt(leg + 1, length)]
  const count = Math.max(2, Math.round(length.vertices / length.legs))
  const line = Array.from({ length: count }, (_, n): LonLat => {
    const t = n / (count - 1)
    const side = 0.35 * Math.sin(t * Math.PI) * Math.sin(9 * t + leg)
    return [round(from[0] + t * (to[0] - from[0])), round(from[1] + t * (to[1] - from[1]) + side)]
  })
  let km = 0
  return line.map((lonLat, n) => {
    if (n > 0) km += distanceKm(line[n - 1] as LonLat, lonLat)
    return { name: null, lonLat, km: Math.round(km), kind: 'shape' }
  })
}

function journeyOf(length: Length) {
  const numbers = stops(length).slice(0, -1)
  const line = (n: number) => `line${letters(n).toUpperCase()}`
  // As data/rail-line.ts: of a literal type as long as that TypeScript would not come to an end.
  const lines = Object.fromEntries(
    numbers.map((n) => [
      `line-${letters(n)}.ts`,
      `import type { LandWaypoint } from './leg'\n\nexport const ${line(n)}: readonly LandWaypoint[] = ${JSON.stringify(lineOf(n, length))}\n`,
    ]),
  )
  const imports = numbers.map((n) => `import { ${line(n)} } from './line-${letters(n)}'\n`).join('')
  const named = (legs: unknown) => code(legs).replace(/"(line[A-Z]+)"/g, '$1')
  const legs = numbers.map((n) => {
    const waypoints = lineOf(n, length)
    return {
      ...{ id: `leg-${letters(n)}`, mode: 'road', from: place(n), to: place(n + 1) },
      ...{ certainty: 'illustrative', facts: ['F1'] },
      departs: { earliest: day(n), reported: false },
      ...{ arrives: day(n + 1), drawnKm: waypoints.at(-1)?.km, waypoints: line(n) },
    }
  })
  return {
    ...lines,
    'journey.ts': `import type { Journey, Leg } from './leg'\n${imports}\nexport const legs = ${named(legs)} as const satisfies readonly Leg[]\n\nexport type LegId = (typeof legs)[number]['id']\n\nexport const journey: Journey = {\n  from: '${name(0)}',\n  to: 'at ${name(length.legs)}',\n  start: { from: '${day(0)}', to: '${day(0)}', facts: ['F1'] },\n  attribution: 'An invented story',\n}\n`,
  }
}

function stepsOf(length: Length) {
  const numbers = Array.from({ length: length.steps }, (_, n) => n)
  const steps = numbers.map((n) => stepOf(n, length))
  const specs = Object.fromEntries(numbers.map((n) => [slug(n), specOf(n, length)]))
  const facts = [
    ...[{ id: 'F1', certainty: 'illustrative', claim: 'The way was drawn for a test.' }],
    ...numbers.map((n) => ({ id: `F${n + 2}`, certainty: 'reported', claim: sentence(n + 9000, 14) })),
  ].map((fact) => ({ ...fact, source: 'the drivers of this invented story', said: null }))
  return {
    'steps.ts': `import type { Step } from './step'\n\nexport const steps = ${code(steps)} as const satisfies readonly Step[]\n\nexport type Slug = (typeof steps)[number]['slug']\n`,
    'map-specs.ts': `import type { Cargo, MapSpec } from './map-spec'\nimport type { Slug } from './steps'\n\nexport const cargo: Cargo = { count: 40, grown: 60, texts: ['40 crates', '60 crates'], unit: 'one crate' }\n\nexport const mapSpecs: Record<Slug, MapSpec> = ${code(specs)}\n`,
    'facts.ts': `import type { Fact } from './fact'\n\nexport const facts = ${code(facts)} as const satisfies readonly Fact[]\n\nexport type FactId = (typeof facts)[number]['id']\n`,
    'site.ts': siteOf(length),
  }
}

const legAt = (n: number, { steps, legs }: Length) => Math.floor((n * legs) / steps)

function stepOf(n: number, length: Length) {
  const leg = legAt(n, length)
  return {
    ...{ slug: slug(n), title: `Part ${n + 1}`, headline: `Part ${n + 1}: on to ${name(leg + 1)}` },
    ...{
      when: { from: day(leg), to: day(leg + 1) },
      dateline: dayText(day(leg + 1)),
      attribution: 'According to the drivers',
    },
    summary: sentence(n, 10),
    paragraphs: [
      {
        text: `${sentence(2 * n, 24)} ${sentence(2 * n + 1, 26)} So the drivers said.`,
        facts: [`F${n + 2}`],
      },
      { text: `${sentence(n + 500, 20)} The line is illustrative.`, facts: ['F1'] },
    ],
    description: sentence(n + 700, 18),
  }
}

function specOf(n: number, length: Length) {
  const leg = legAt(n, length)
  const before = Array.from({ length: leg }, (_, i) => [`leg-${letters(i)}`, 'done'])
  const starts = leg !== legAt(n - 1, length) || n === 0
  return {
    ...{ frame: [place(leg), place(leg + 1)], marginKm: 150, scrollSvh: 180 },
    legs: Object.fromEntries([...before, [`leg-${letters(leg)}`, starts ? 'scrub' : 'done']]),
    cargo: { look: 'aboard', at: place(leg) },
    labels: [place(leg), place(leg + 1)],
  }
}

function siteOf({ legs }: Length): string {
  const stop = (n: number, at: number) => {
    return { day: day(n), name: `Day ${n + 1}`, text: name(n), step: slug(at) }
  }
  const timeline = { from: day(0), to: day(legs), stops: [stop(0, 0), stop(legs, 0)] }
  const report = { title: 'Nothing', date: day(legs), address: null, archive: null, lookedAt: null }
  const site = {
    ...{ name: 'Long', title: 'A long story', tagline: 'An invented story, for measuring.' },
    ...{ caveat: 'This story is invented.', locale: 'en-GB', report, licence: 'MIT', together: [], timeline },
    ...{ published: '2031-04-21T08:00:00Z', updated: '2031-04-21T08:00:00Z' },
  }
  return `import type { Publication } from './publication'\n\nexport const site: Publication = ${code(site)}\n`
}

const glance = "{ text: 'All of it.', facts: ['F1'] }"
const level = (name: string, seen: string) =>
  `${name}: { name: '${name}', means: 'invented', glance: ${seen} },`

/** What is the same in a story of any length. */
const texts = {
  'certainty-levels.ts': `import type { Certainty } from './fact'\nimport type { Standing } from './standing'\n\nexport const certaintyLevels: Readonly<Record<Certainty, Standing>> = {\n${['reported', 'assessed', 'unknown', 'record', 'computed', 'illustrative'].map((name) => level(name, name === 'illustrative' ? glance : 'null')).join('\n')}\n}\n`,
  'computed-line.ts':
    "import type { ComputedLine } from './map-spec'\n\nexport const computedLine: ComputedLine | null = null\n",
  'corrections.ts':
    "import type { Correction } from './correction'\n\nexport const corrections: readonly Correction[] = []\n",
  'notes.ts':
    "import type { Note } from './note'\n\nexport const notes = [\n  { id: 'sources', heading: 'Whence', paragraphs: [{ text: 'It is invented.', facts: ['F1'] }] },\n] as const satisfies readonly Note[]\n",
}

const words =
  'a the road lorry crate town river bridge morning evening driver map line way stop night rain snow hill valley field forest market yard gate load paper stamp hour mile turn field wind dust light stone wall door hand letter name number day week north south east west'.split(
    ' ',
  )

/** The same words every time, and other ones for every seed. */
function sentence(seed: number, count: number): string {
  let state = seed * 7919 + 13
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return words[Math.floor((state / 2147483648) * words.length)] ?? 'a'
  }
  const text = Array.from({ length: count }, next).join(' ')
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

function distanceKm([lon, lat]: LonLat, [lon2, lat2]: LonLat): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((lat2 - lat) * rad) / 2) ** 2 +
    Math.cos(lat * rad) * Math.cos(lat2 * rad) * Math.sin(((lon2 - lon) * rad) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.sqrt(h))
}
