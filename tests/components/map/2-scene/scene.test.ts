import { describe, expect, it } from 'vitest'
import { matrixOf } from '@/components/map/1-plot/camera'
import { along, type PlottedLeg } from '@/components/map/1-plot/leg'
import { plotStory } from '@/components/map/1-plot/plot'
import { phases } from '@/components/map/2-scene/phases'
import type { LegScene } from '@/components/map/2-scene/rest-state'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import { sizes, viewports } from '../viewports'

const plot = plotStory()
const steps = plot.steps.map(({ slug }, index) => ({ slug, index }))
const indexOf = (slug: string) => steps.findIndex((step) => step.slug === slug)
const phone = viewports['390 x 844'] as (typeof viewports)[string] // named above
const sceneOf = (slug: string, progress: number) => sceneAt(plot, indexOf(slug), progress, phone)
const grid = (count: number) => Array.from({ length: count + 1 }, (_, n) => n / count)

/** The progress of a step at a share (0..1) of its scrub. */
function scrubbed(slug: string, share: number): number {
  const { landing, left } = phases(plot.steps[indexOf(slug)] ?? { scrollSvh: 150 })
  return landing + (left - landing) * share
}

/** A leg by its place in the journey: the sea first, then the railway. */
const legOf = (index: number) => plot.legs[index] as PlottedLeg // there are two
const kmOf = ({ legs }: Scene, index: number) => legs[index]?.km ?? Number.NaN

/** What of a scene a reader sees of the journey; the kilometres of a leg that is not drawn are not seen. */
function seen({ camera, legs, vehicle, day }: Scene) {
  const drawn = ({ ahead, trail, km }: LegScene) => ({ ahead, trail, km: ahead + trail > 0 ? km : 0 })
  return { camera, legs: legs.map(drawn), vehicle, day }
}

/** All numbers anywhere in a value. */
function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (value instanceof Map) return [...value.values()].flatMap(numbers)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : []
}

describe('a place in the story', () => {
  it('is the same picture whenever it is asked for', () => {
    for (const { index } of steps)
      for (const progress of grid(20))
        expect(sceneAt(plot, index, progress, phone)).toEqual(sceneAt(plot, index, progress, phone))
  })

  it('shows finite numbers everywhere, and opacities from 0 to 1', () => {
    for (const [, viewport] of sizes)
      for (const { index } of steps)
        for (const progress of grid(40)) {
          const scene = sceneAt(plot, index, progress, viewport)
          expect(numbers(scene).every(Number.isFinite), `${index} at ${progress}`).toBe(true)
          const opacities = scene.legs.flatMap(({ ahead, trail }) => [ahead, trail])
          opacities.push(scene.border, scene.scrim, ...scene.labels.values(), scene.vehicle?.opacity ?? 0)
          expect(Math.min(...opacities)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...opacities)).toBeLessThanOrEqual(1)
        }
  })

  it.each([Number.NaN, -1, Number.NEGATIVE_INFINITY])('is the first step when asked for step %s', (step) => {
    expect(sceneAt(plot, step, 0.5, phone)).toEqual(sceneAt(plot, 0, 0.5, phone))
  })

  it.each([14, 99, Number.POSITIVE_INFINITY])('is the last step when asked for step %s', (step) => {
    expect(sceneAt(plot, step, 0.5, phone)).toEqual(sceneAt(plot, 13, 0.5, phone))
  })

  it('is the beginning of a step when progress is below 0 or no number', () => {
    for (const progress of [-1, -0.0001, Number.NaN, Number.NEGATIVE_INFINITY])
      expect(sceneAt(plot, 6, progress, phone)).toEqual(sceneAt(plot, 6, 0, phone))
  })

  it('is the end of a step when progress is above 1', () => {
    for (const progress of [1.0001, 99, Number.POSITIVE_INFINITY])
      expect(sceneAt(plot, 6, progress, phone)).toEqual(sceneAt(plot, 6, 1, phone))
  })
})

describe.each(sizes)('between two steps at %s', (_, viewport) => {
  it.each(steps.slice(1))('nothing jumps where $slug begins', ({ index }) => {
    const end = sceneAt(plot, index - 1, 1, viewport)
    const start = sceneAt(plot, index, 0, viewport)
    expect(seen(start)).toEqual(seen(end))
  })

  it.each(steps.slice(1))('nothing jumps on the flight to $slug', ({ index }) => {
    const { arrived } = phases(plot.steps[index] ?? { scrollSvh: 150 })
    for (const edge of [0, arrived / 2, arrived]) {
      const before = sceneAt(plot, index, edge - 1e-7, viewport).camera
      const after = sceneAt(plot, index, edge + 1e-7, viewport).camera
      expect(Math.hypot(after.x - before.x, after.y - before.y) / before.kmPerPx).toBeLessThan(0.1)
      expect(after.kmPerPx / before.kmPerPx).toBeCloseTo(1, 3)
    }
  })

  it.each(steps)(
    'the camera stands still at rest in $slug, unless it follows the train',
    ({ slug, index }) => {
      const { arrived, left } = phases(plot.steps[index] ?? { scrollSvh: 150 })
      const cameras = [arrived, left, 1].map((p) =>
        matrixOf(sceneAt(plot, index, p, viewport).camera, viewport, 0),
      )
      if (slug !== 'rail') expect(new Set(cameras.map(String)).size).toBe(1)
    },
  )
})

describe('the vehicle', () => {
  it.each([
    ['crossing', 0, 210],
    ['rail', 1, 8938],
  ] as const)('in %s covers equal distances for equal scroll', (slug, leg, lengthKm) => {
    const at = grid(100).map((share) => kmOf(sceneOf(slug, scrubbed(slug, share)), leg))
    const hops = at.slice(1).map((km, i) => km - (at[i] ?? 0))
    expect(Math.max(...hops) - Math.min(...hops)).toBeLessThan(0.001)
    expect([at[0], Math.round(at.at(-1) ?? 0)]).toEqual([0, expect.closeTo(lengthKm, -1)])
  })

  it('moves over the ground as far as the kilometres say', () => {
    for (const slug of ['crossing', 'rail'] as const) {
      const leg = slug === 'rail' ? 1 : 0
      for (const share of grid(50)) {
        const scene = sceneOf(slug, scrubbed(slug, share))
        const { point } = along(legOf(leg), kmOf(scene, leg))
        expect(scene.vehicle?.at).toEqual(point)
      }
    }
  })

  it('never has its trail run ahead of it', () => {
    for (const { slug, index } of steps)
      for (const progress of grid(200)) {
        const scene = sceneAt(plot, index, progress, phone)
        if (!scene.vehicle) continue
        const leg = scene.vehicle.mode === 'rail' ? 1 : 0
        if (scene.legs[leg]?.trail === 0) continue
        const km = kmOf(scene, leg)
        const [x, y] = along(legOf(leg), km).point
        const apart = Math.hypot(scene.vehicle.at[0] - x, scene.vehicle.at[1] - y)
        expect(apart, `${slug} at ${progress}: ${km} km`).toBeLessThan(0.01)
      }
  })

  it('is a ship on the sea and a train on the railway, and carries its cargo along', () => {
    const ship = sceneOf('crossing', scrubbed('crossing', 0.5))
    const train = sceneOf('rail', scrubbed('rail', 0.5))
    expect([ship.vehicle?.mode, train.vehicle?.mode]).toEqual(['sea', 'rail'])
    expect([ship.cargo?.from, train.cargo?.from]).toEqual([ship.vehicle?.at, train.vehicle?.at])
    expect([ship.cargo?.count, train.cargo?.count]).toEqual([300, 300])
  })

  it('has the camera on it all along the railway', () => {
    for (const share of grid(50)) {
      const { camera, vehicle } = sceneOf('rail', scrubbed('rail', share))
      expect([camera.x, camera.y]).toEqual(vehicle?.at)
    }
  })
})

describe('date and kilometres', () => {
  it('run from 12 September to 1 October on the railway, evenly', () => {
    const days = grid(19).map((share) => sceneOf('rail', scrubbed('rail', share)).day)
    expect(days).toEqual(Array.from({ length: 20 }, (_, n) => expect.closeTo(5 + n, 9)))
  })

  it('never run back on the journey', () => {
    let day = 0
    for (const slug of ['najin', 'crossing', 'dunay', 'rail', 'tikhoretsk'])
      for (const progress of grid(40).filter((p) => p >= scrubbed(slug, 0))) {
        const scene = sceneOf(slug, progress)
        expect(scene.day, `${slug} at ${progress}`).toBeGreaterThanOrEqual(day)
        day = scene.day
      }
  })

  it('count the sea and the railway together at Tikhoretsk', () => {
    expect(sceneOf('tikhoretsk', 1).km).toBeCloseTo(8938 + 210, -1)
  })
})

describe('the containers', () => {
  it('gather at Najin: strewn on arrival, stacked at the end', () => {
    expect(sceneOf('najin', scrubbed('najin', 0)).cargo).toMatchObject({ count: 300, strewn: 1 })
    expect(sceneOf('najin', 1).cargo).toMatchObject({ count: 300, strewn: 0 })
  })

  it('stay 300 until the disclosure makes them more than 1,000', () => {
    for (const { slug, index } of steps.slice(0, indexOf('disclosure')))
      expect(sceneAt(plot, index, 1, phone).cargo?.count ?? 300, slug).toBe(300)
    expect(sceneOf('disclosure', 0).cargo?.count).toBe(300)
    expect(sceneOf('disclosure', scrubbed('disclosure', 0)).cargo?.count).toBeGreaterThan(1000) // where a link lands
  })
})
