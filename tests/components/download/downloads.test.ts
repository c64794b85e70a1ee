import { check } from '@placemarkio/check-geojson'
import Ajv from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Feature, LineString, Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { atomOf } from '@/components/download/atom'
import { cellOf, csvOf } from '@/components/download/csv'
import { documentJsonSchema, documentOf, type StoryInput } from '@/components/download/document'
import { geojsonOf, lineOf } from '@/components/download/geojson'
import { download } from '@/components/download/response'
import { computedLine } from '@/data/computed-line'
import { steps } from '@/data/steps'
import { story } from '@/data/story'

const origin = 'https://example.org'
const corrected: StoryInput = {
  ...story,
  corrections: [{ at: '2026-12-03T10:30:00Z', step: 'rail', text: 'A <made-up> mistake & its “mending”.' }],
}

describe('data.json', () => {
  const ajv = addFormats.default(new Ajv({ strict: true }))
  const valid = ajv.compile(documentJsonSchema(origin))
  const document = JSON.parse(JSON.stringify(documentOf(story, origin)))

  it('is as its schema says', () => {
    expect(valid(document), JSON.stringify(valid.errors)).toBe(true)
    expect(valid(JSON.parse(JSON.stringify(documentOf(corrected, origin))))).toBe(true)
  })

  it.each([
    ['a fact without certainty', { ...document, facts: [{ ...document.facts[0], certainty: undefined }] }],
    ['a step of another shape', { ...document, steps: [{ ...document.steps[0], when: 'September' }] }],
    ['a place on no globe', { ...document, places: { x: { name: 'X', source: 'x', lonLat: [200, 0] } } }],
    ['another version', { ...document, version: 2 }],
    ['a member that nobody described', { ...document, more: 1 }],
  ])('would not be with %s', (_, changed) => {
    expect(valid(JSON.parse(JSON.stringify(changed)))).toBe(false)
  })

  it('holds every step, fact, place and leg, with its licence and how to cite it', () => {
    expect(document.steps.map(({ slug }: { slug: string }) => slug)).toEqual(steps.map(({ slug }) => slug))
    expect(document.facts).toEqual(story.facts)
    expect(document.legs).toEqual(story.legs)
    expect(Object.keys(document.places)).toEqual(Object.keys(story.places))
    expect(document.licence).toContain('MIT')
    expect(document.citation).toContain(`${origin}/`)
  })
})

describe('steps.csv', () => {
  const csv = csvOf(story, origin)
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, record_delimiter: '\r\n' })

  it('has a row for each step, with its texts as the page has them', () => {
    expect(rows.map(({ slug }) => slug)).toEqual(steps.map(({ slug }) => slug))
    for (const [i, step] of steps.entries()) {
      expect(rows[i]).toMatchObject({ headline: step.headline, summary: step.summary })
      expect(rows[i]?.text).toBe(step.paragraphs.map(({ text }) => text).join('\n'))
      expect(rows[i]?.certainty).not.toBe('')
    }
  })

  it('ends every line as RFC 4180 asks for', () => {
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.startsWith('\ufeffnumber,slug,')).toBe(true)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'makes no formula of %j',
    (text) => {
      expect(parse(`${cellOf(text)}\r\n`)).toEqual([[`'${text}`]])
    },
  )

  it.each(['a, b', 'a "b"', 'a\nb', 'plain'])('gives %j back as it was', (text) => {
    expect(parse(`${cellOf(text)}\r\n`)).toEqual([[text]])
  })
})

describe('route.geojson', () => {
  const text = JSON.stringify(geojsonOf(story, computedLine, origin))
  const collection = check(text)
  const features = 'features' in collection ? collection.features : []
  const ofKind = (kind: string) => features.filter(({ properties }) => properties?.kind === kind)

  it('is GeoJSON to a strict reader, with licence and citation', () => {
    expect(collection.type).toBe('FeatureCollection')
    expect(JSON.parse(text)).toMatchObject({ licence: story.site.licence, name: story.site.title })
  })

  it('holds the stops and the lines of the journey where the story has them', () => {
    const points = ofKind('stop') as Feature<Point>[] // their geometry is what the next line looks at
    expect(points.map(({ geometry }) => geometry.coordinates)).toEqual(
      (['najin-port', 'dunay-berth', 'tikhoretsk'] as const).map((id) => story.places[id].lonLat),
    )
    const lines = ofKind('leg') as Feature<LineString>[] // as above
    expect(lines.map(({ geometry }) => geometry.coordinates)).toEqual(
      story.legs.map(({ waypoints }) => waypoints.map(({ lonLat }) => lonLat)),
    )
  })

  it('says of every feature how certain it is', () => {
    expect(features.map(({ properties }) => properties?.certainty)).toEqual([
      'reported',
      'reported',
      'reported',
      'illustrative',
      'illustrative',
      'computed',
    ])
  })

  it('measures the computed line as the map labels it', () => {
    const [line] = ofKind('computed line')
    expect(line?.properties?.name).toContain(`${line?.properties?.km} km`)
  })

  it('cuts a line at the antimeridian, eastwards and westwards', () => {
    const east = lineOf([
      [170, 10],
      [-170, 20],
    ])
    expect(east).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [170, 10],
          [180, 15],
        ],
        [
          [-180, 15],
          [-170, 20],
        ],
      ],
    })
    const west = lineOf([
      [-175, 0],
      [175, 0],
      [170, 0],
    ])
    expect(west.coordinates).toEqual([
      [
        [-175, 0],
        [-180, 0],
      ],
      [
        [180, 0],
        [175, 0],
        [170, 0],
      ],
    ])
  })
})

describe('the feed of corrections', () => {
  it('does not exist while nothing was corrected', () => {
    expect(atomOf(story, origin)).toBeNull()
    expect(download(null, 'application/atom+xml')(new Request(origin)).status).toBe(404)
  })

  it('tells each correction with its step, its time and its words', () => {
    const xml = atomOf(corrected, origin) ?? ''
    expect(XMLValidator.validate(xml)).toBe(true)
    const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml)
    expect(feed.updated).toBe('2026-12-03T10:30:00Z')
    expect(feed.entry.link['@_href']).toBe(`${origin}/step/rail`)
    expect(feed.entry.summary).toBe('A <made-up> mistake & its “mending”.')
  })
})
