import { describe, expect, it } from 'vitest'
import { cumulativeKm, greatCircleKm, sampled } from '@/data/distance'
import { railLeg } from '@/data/journey'
import type { LandWaypoint } from '@/data/leg'
import { railLine } from '@/data/rail-line'
import type { LonLat } from '@/data/sheet/projection'
import { smoothed } from '@/data/smoothed'

const lonLats = (line: readonly LandWaypoint[]) => line.map(({ lonLat }) => lonLat)
const waypoint = (lonLat: LonLat, km: number): LandWaypoint => ({ name: `${km}`, lonLat, km, kind: 'minor' })

describe('a smooth line', () => {
  const line = smoothed(railLine)

  it('is the one that the train travels', () => {
    expect(railLeg.waypoints).toEqual(line)
  })

  it('goes through every waypoint in its order, and has points between without a name', () => {
    expect(line.filter((point) => railLine.includes(point))).toEqual(railLine)
    const between = line.filter((point) => !railLine.includes(point))
    expect(between.length).toBeGreaterThan(100)
    for (const { name, kind } of between) expect([name, kind]).toEqual([null, 'shape'])
  })

  it('has kilometres that only grow, as far from each other as its points are', () => {
    const kms = cumulativeKm(lonLats(line))
    for (const [i, { km }] of line.entries()) {
      if (i > 0) expect(km).toBeGreaterThan(line[i - 1]?.km ?? 0)
      expect(Math.abs(km - (kms[i] ?? 0))).toBeLessThan(1)
    }
  })

  it('stays within 10 km of the straight pieces between its waypoints', () => {
    const straight = sampled(lonLats(railLine), 1)
    const far = sampled(lonLats(line), 2).filter(([lon, lat]) => {
      const near = straight.filter(([x, y]) => Math.abs(x - lon) < 0.4 && Math.abs(y - lat) < 0.2)
      return near.every((point) => greatCircleKm(point, [lon, lat]) > 10)
    })
    expect(far).toEqual([])
  })

  it('stays straight where its waypoints lie in a row', () => {
    const row = [0, 100, 150, 300].map((km) => waypoint([86, 50 + km / 111.2], km))
    expect(smoothed(row)).toEqual(row)
  })

  it('rounds a corner on its outer side, in turns of less than half of it', () => {
    const corner = [waypoint([84, 51], 0), waypoint([86, 51], 140), waypoint([86, 52.26], 280)]
    const round = lonLats(smoothed(corner))
    expect(round.length).toBeGreaterThan(6)
    const headings = round.slice(1).map(([lon, lat], i) => {
      const [fromLon, fromLat] = round[i] ?? [lon, lat]
      return Math.atan2(lat - fromLat, (lon - fromLon) * Math.cos((51 * Math.PI) / 180)) * (180 / Math.PI)
    })
    const turns = headings.slice(1).map((heading, i) => Math.abs(heading - (headings[i] ?? heading)))
    expect(Math.max(...turns)).toBeLessThan(45)
  })
})
