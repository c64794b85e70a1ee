import { describe, expect, it } from 'vitest'
import { along, type PlottedLeg, pointsOf, stretch } from '@/components/map/1-plot/leg'
import { plotStory } from '@/components/map/1-plot/plot'
import { greatCircleKm, sampled } from '@/data/distance'
import { legs as journey, type LegId } from '@/data/journey'
import { railLine } from '@/data/rail-line'
import { type LonLat, projection } from '@/data/sheet/projection'

const plotted = plotStory().legs
/** The legs of the plot by the ids that the journey gives them. */
const legs = Object.fromEntries(journey.map(({ id }, i) => [id, plotted[i]])) as Record<LegId, PlottedLeg> // one each

/** Where the map draws a leg after some kilometres, in degrees. */
function drawnAt(leg: PlottedLeg, km: number): LonLat {
  const [lon, lat] = projection.invert?.([...along(leg, km).point]) ?? [Number.NaN, Number.NaN]
  return [lon, lat]
}

const drawnRail = Array.from({ length: legs.rail.lengthKm / 2 + 1 }, (_, n) => drawnAt(legs.rail, 2 * n))
const offKm = (point: LonLat, line: readonly LonLat[]) =>
  Math.min(...line.map((other) => greatCircleKm(point, other)))

describe('the line by rail', () => {
  it('is 8,938 km long within 3 per cent', () => {
    expect(Math.abs(legs.rail.lengthKm - 8938)).toBeLessThan(0.03 * 8938)
  })

  it('is drawn within 10 km of every waypoint', () => {
    const far = railLine.filter(({ lonLat, km }) => {
      const nearby = drawnRail.slice(Math.max(0, km / 2 - 60), km / 2 + 60)
      return offKm(lonLat, nearby) > 10
    })
    expect(far).toEqual([])
  })

  it('strays nowhere more than 10 km from the line between the waypoints', () => {
    const waypoints = sampled(
      railLine.map(({ lonLat }) => lonLat),
      2,
    )
    const perKm = waypoints.length / legs.rail.lengthKm
    const far = drawnRail.filter((point, n) => {
      const near = Math.round(2 * n * perKm)
      return offKm(point, waypoints.slice(Math.max(0, near - 120), near + 120)) > 10
    })
    expect(far).toEqual([])
  })

  it('has no corners as of straight pieces from town to town: none cuts off more than 8 km', () => {
    const points = pointsOf(legs.rail)
    const cuts = points.slice(1, -1).map(([x, y], i) => {
      const [[ax, ay], [bx, by]] = [points[i] ?? [x, y], points[i + 2] ?? [x, y]]
      const turn = Math.atan2(
        (x - ax) * (by - y) - (y - ay) * (bx - x),
        (x - ax) * (bx - x) + (y - ay) * (by - y),
      )
      return Math.min(Math.hypot(x - ax, y - ay), Math.hypot(bx - x, by - y)) * Math.sin(Math.abs(turn) / 2)
    })
    expect(Math.max(...cuts)).toBeLessThan(8)
  })

  it.each([
    ['Khabarovsk', [135.084, 48.483]],
    ['Chita', [113.501, 52.032]],
    ['Irkutsk', [104.296, 52.298]],
    ['Novosibirsk', [82.935, 55.041]],
    ['Yekaterinburg', [60.612, 56.852]],
    ['Samara', [50.15, 53.2]],
    ['Volgograd', [44.502, 48.719]],
  ] as const)('passes %s', (_, town) => {
    expect(offKm(town, drawnRail)).toBeLessThan(10)
  })
})

describe('the ends of the legs', () => {
  it.each([
    ['the port of Najin', 'sea', 0, [130.29, 42.227], 1],
    ['Dunay by sea', 'sea', 1, [132.335, 42.879], 5],
    ['Dunay by rail', 'rail', 0, [132.335, 42.879], 5],
    ['Tikhoretsk', 'rail', 1, [40.125, 45.855], 1],
  ] as const)('%s lies where the gazetteer has it', (_, id, end, place, withinKm) => {
    const leg = legs[id]
    expect(greatCircleKm(drawnAt(leg, end * leg.lengthKm), place)).toBeLessThan(withinKm)
  })
})

describe.each(['sea', 'rail'] as const)('a point along the %s leg', (id) => {
  const leg = legs[id]

  it('lies as many km over the ground from the last as it was moved, within 1 per cent', () => {
    const hopKm = leg.lengthKm / 1000
    for (let n = 0; n < 1000; n += 1) {
      const line = stretch(leg, n * hopKm, (n + 1) * hopKm).map(
        ([x, y]) => projection.invert?.([x, y]) ?? [0, 0],
      ) as LonLat[] // longitude and latitude
      const km = line.slice(1).reduce((sum, b, i) => sum + greatCircleKm(line[i] ?? b, b), 0)
      expect(Math.abs(km / hopKm - 1), `${n}`).toBeLessThan(0.012)
    }
  })

  it('is an end beyond that end', () => {
    expect(along(leg, -5).point).toEqual(along(leg, 0).point)
    expect(along(leg, leg.lengthKm + 5).point).toEqual(along(leg, leg.lengthKm).point)
  })

  it('ends the stretch that leads up to it', () => {
    const km = leg.lengthKm * 0.37
    expect(stretch(leg, 0, km).at(-1)).toEqual(along(leg, km).point)
    expect(stretch(leg, 0, 0)).toEqual([])
  })
})
