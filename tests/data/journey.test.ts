import { describe, expect, it } from 'vitest'
import { cumulativeKm, greatCircleKm, sampled } from '@/data/distance'
import { legs, railLeg, seaLeg } from '@/data/journey'
import { places } from '@/data/places'
import type { LonLat } from '@/data/sheet/projection'
import { story } from '@/data/story'

const lengthKm = (line: readonly { readonly lonLat: LonLat }[]) =>
  cumulativeKm(line.map(({ lonLat }) => lonLat)).at(-1) ?? 0

describe('a great circle', () => {
  it('is a quarter of the meridian from the equator to the pole', () => {
    expect(greatCircleKm([40, 0], [40, 90])).toBeCloseTo((Math.PI / 2) * 6371.0088, 6)
  })

  it('is half the Earth between opposite points', () => {
    expect(greatCircleKm([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6371.0088, 6)
  })

  it('takes the short way over the antimeridian', () => {
    expect(greatCircleKm([179, 0], [-179, 0])).toBeCloseTo(greatCircleKm([0, 0], [2, 0]), 6)
  })

  it('is as long as the geodesic measured from Najin to Tikhoretsk, within half a per cent', () => {
    expect(Math.abs(greatCircleKm(places.najin.lonLat, places.tikhoretsk.lonLat) - 6831)).toBeLessThan(34)
  })
})

describe('a sampled line', () => {
  it.each<[string, LonLat, LonLat]>([
    ['Fiji to Samoa', [178.44, -18.14], [-171.76, -13.83]],
    ['Samoa to Fiji', [-171.76, -13.83], [178.44, -18.14]],
    ['Vladivostok to Anchorage', [131.87, 43.11], [-149.9, 61.22]],
    ['Najin to Dunay', places.najin.lonLat, places.dunay.lonLat],
  ])('goes the short way from %s', (_, from, to) => {
    const line = sampled([from, to], 50)
    expect([line[0], line.at(-1)]).toEqual([from, to])
    for (const [lon] of line) expect(Math.abs(lon)).toBeLessThanOrEqual(180)
    for (const [i, point] of line.slice(1).entries())
      expect(greatCircleKm(line[i] ?? from, point)).toBeLessThan(80)
    // Straight in degrees is longer than the great circle, but never by as much as the way around the Earth.
    expect(cumulativeKm(line).at(-1)).toBeLessThan(1.25 * greatCircleKm(from, to))
  })
})

describe('the journey', () => {
  it('goes by sea and then by rail, from Najin to Tikhoretsk', () => {
    expect(legs.map(({ mode, from, to }) => [mode, from, to])).toEqual([
      ['sea', 'najin-port', 'dunay-berth'],
      ['rail', 'dunay', 'tikhoretsk'],
    ])
  })

  it('is 8,938 km by rail and 210 km by sea along the lines drawn here', () => {
    expect(lengthKm(railLeg.waypoints)).toBeCloseTo(railLeg.drawnKm, -1)
    expect(lengthKm(seaLeg.waypoints)).toBeCloseTo(seaLeg.drawnKm, -1)
    expect([railLeg.drawnKm, seaLeg.drawnKm]).toEqual([8938, 210])
  })

  it('states the same lengths in the notes', () => {
    const notes = story.notes.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' ')
    for (const { drawnKm } of legs) expect(notes).toContain(`about ${drawnKm.toLocaleString('en')} km`)
  })

  it('passes every city that the note on the railway’s map names', () => {
    const text = story.steps.find(({ slug }) => slug === 'rail')?.mapNote ?? ''
    const list = /past (.*?), about/.exec(text)?.[1]?.split(/, | and /) ?? []
    const passed = railLeg.waypoints.map(({ name }) => name)
    expect(list).toHaveLength(7)
    expect(list.map((city) => passed.indexOf(city))).toEqual(
      list.map((city) => passed.indexOf(city)).toSorted((a, b) => a - b),
    )
    expect(passed).toEqual(expect.arrayContaining(list))
  })

  it('claims no day of departure that nobody reported', () => {
    expect(legs.map(({ departs }) => departs.reported)).toEqual([false, false])
  })

  it('claims no path that nobody disclosed', () => {
    expect(legs.map(({ certainty }) => certainty)).toEqual(['illustrative', 'illustrative'])
  })

  it('keeps the towns of the line where the list of places has them', () => {
    for (const { name, lonLat } of railLeg.waypoints) {
      const place = Object.values(places).find((one) => one.name === name)
      if (place && name !== 'Dunay') expect(greatCircleKm(place.lonLat, lonLat)).toBeLessThan(0.1)
    }
  })
})

describe('points along a line', () => {
  it('lie no farther apart than asked, from the first to the last', () => {
    const line = seaLeg.waypoints.map(({ lonLat }) => lonLat)
    const points = sampled(line, 0.5)
    expect([points[0], points.at(-1)]).toEqual([line[0], line.at(-1)])
    const hops = cumulativeKm(points).map((km, i, all) => km - (all[i - 1] ?? 0))
    expect(Math.max(...hops)).toBeLessThanOrEqual(0.501)
  })
})
