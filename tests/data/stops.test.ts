import { describe, expect, it } from 'vitest'
import { plotStory } from '@/components/map/1-plot/plot'
import { type Stop, stopsOf } from '@/data/stops'
import { story } from '@/data/story'

const stops = stopsOf(story)
const plot = plotStory()

describe('the table of stops', () => {
  it('goes from Najin by way of Dunay to Tikhoretsk', () => {
    expect(stops.map(({ place, when }) => [place, when.from, when.to])).toEqual([
      ['Najin (Rajin)', '2023-09-07', '2023-09-08'],
      ['Dunay', '2023-09-12', '2023-09-12'],
      ['Tikhoretsk', '2023-10-01', '2023-10-01'],
    ])
  })

  it('has the ways that the map draws, as long as it draws them and as certain', () => {
    const ways = stops.flatMap(({ way }) => way ?? [])
    expect(ways.map(({ mode }) => mode)).toEqual(plot.legs.map(({ mode }) => mode))
    for (const [i, way] of ways.entries()) {
      const leg = plot.legs[i]
      expect(Math.abs(way.km / (leg?.lengthKm ?? 0) - 1)).toBeLessThan(0.01)
      expect(leg?.known).toBe(way.certainty !== 'illustrative')
    }
  })

  it('says who says so, and that place and day are reported', () => {
    const said = ({ sources, certainties }: Stop) => [sources, certainties]
    expect(stops.map(said)).toEqual(stops.map(() => [['White House'], ['reported']]))
  })

  it('counts what is only drawn as no evidence of a place', () => {
    expect(stops.flatMap(({ facts }) => facts)).not.toContain('F11')
  })

  it('arrives on the days of the steps that tell of the arrivals', () => {
    for (const [slug, stop] of [
      ['najin', stops[0]],
      ['dunay', stops[1]],
      ['tikhoretsk', stops[2]],
    ] as const)
      expect(story.steps.find((step) => step.slug === slug)?.when).toEqual(stop?.when)
  })
})
