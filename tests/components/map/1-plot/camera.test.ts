import { describe, expect, it } from 'vitest'
import { apply, type Camera, type Frame, fitCamera, matrixOf, northUp } from '@/components/map/1-plot/camera'
import { plotStory } from '@/components/map/1-plot/plot'
import { flight } from '@/components/map/2-scene/flight'
import { phases } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { mapSpecs } from '@/data/map-specs'
import { type PlaceId, places } from '@/data/places'
import { type LonLat, project, projection } from '@/data/sheet/projection'
import type { Slug } from '@/data/steps'
import { sizes } from '../viewports'

const plot = plotStory()
const steps = plot.steps.map((step, index) => ({ slug: step.slug as Slug, index, step })) // slugs come from the steps

/** The corners of an upright box around a sheet point, on the sheet. */
function corners({ x, y, widthKm, heightKm }: Frame): [number, number][] {
  const turn = northUp(x, y, plot.apexY)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return [-0.5, 0.5].flatMap((right) =>
    [-0.5, 0.5].map((down): [number, number] => {
      const [dx, dy] = [right * widthKm, down * heightKm]
      return [x + dx * cos + dy * sin, y - dx * sin + dy * cos]
    }),
  )
}

/** Where a place lies, in degrees. */
const lonLatOf = (place: PlaceId | LonLat): LonLat =>
  typeof place === 'string' ? places[place].lonLat : place

describe.each(sizes)('the camera at %s', (_, viewport) => {
  const { free } = viewport
  const inFree = ([x, y]: readonly [number, number], slackPx = 0.01) =>
    x >= free.x - slackPx &&
    x <= free.x + free.width + slackPx &&
    y >= free.y - slackPx &&
    y <= free.y + free.height + slackPx

  it.each(steps)('holds the whole frame of $slug in the free part at rest', ({ index, step }) => {
    for (const progress of [phases(step).landing, phases(step).left]) {
      const { camera } = sceneAt(plot, index, progress, viewport)
      const frame = step.follow ? { ...camera, ...step.follow } : step.frame
      const matrix = matrixOf(camera, viewport, plot.apexY)
      for (const corner of corners(frame)) expect(inFree(apply(matrix, corner))).toBe(true)
    }
  })

  it.each(steps)('has every place that $slug is about in the free part', ({ slug, index, step }) => {
    const matrix = matrixOf(sceneAt(plot, index, phases(step).landing, viewport).camera, viewport, plot.apexY)
    for (const place of mapSpecs[slug].frame)
      expect(inFree(apply(matrix, project(lonLatOf(place)))), String(place)).toBe(true)
  })

  it('wastes no room: the frame touches two sides of the free part', () => {
    for (const { index, step } of steps) {
      const { kmPerPx } = sceneAt(plot, index, phases(step).landing, viewport).camera
      const { widthKm, heightKm } = step.follow ?? step.frame
      const filled = Math.max(widthKm / kmPerPx / free.width, heightKm / kmPerPx / free.height)
      expect(filled).toBeCloseTo(1, 9)
    }
  })

  it.each(steps)('has north up at the centre of $slug', ({ index, step }) => {
    for (const progress of [0, phases(step).arrived / 2, phases(step).landing, 1]) {
      const { camera } = sceneAt(plot, index, progress, viewport)
      const [lon, lat] = projection.invert?.([camera.x, camera.y]) ?? [0, 0]
      const matrix = matrixOf(camera, viewport, plot.apexY)
      const centre = apply(matrix, [camera.x, camera.y])
      const north = apply(matrix, project([lon, lat + 0.2]))
      expect(centre).toEqual([
        expect.closeTo(free.x + free.width / 2, 6),
        expect.closeTo(free.y + free.height / 2, 6),
      ])
      expect(north[1]).toBeLessThan(centre[1])
      expect(Math.abs(north[0] - centre[0])).toBeLessThan(0.001 * (centre[1] - north[1]))
    }
  })
})

describe.each(sizes)('a flight at %s', (_, viewport) => {
  const cameras: Camera[] = steps.map(({ step }) => fitCamera(step.frame, viewport))

  it('begins and ends exactly at its cameras', () => {
    for (const from of cameras)
      for (const to of cameras) {
        const fly = flight(from, to, viewport)
        expect([fly(0), fly(1)]).toEqual([from, to])
        const [early, late] = [fly(1e-9), fly(1 - 1e-9)]
        expect(early.kmPerPx / from.kmPerPx).toBeCloseTo(1, 5)
        expect(Math.hypot(early.x - from.x, early.y - from.y) / from.kmPerPx).toBeLessThan(0.1)
        expect(late.kmPerPx / to.kmPerPx).toBeCloseTo(1, 5)
        expect(Math.hypot(late.x - to.x, late.y - to.y) / to.kmPerPx).toBeLessThan(0.1)
      }
  })

  it('never flies past its end or away from it', () => {
    for (const from of cameras)
      for (const to of cameras) {
        const fly = flight(from, to, viewport)
        const left = Array.from({ length: 41 }, (_, n) => {
          const { x, y } = fly(n / 40)
          return Math.hypot(to.x - x, to.y - y)
        })
        const nearer = left.every((km, i) => i === 0 || km <= (left[i - 1] ?? 0) + 1e-6)
        expect(nearer).toBe(true)
      }
  })

  it('stays within range when asked for a moment before its start or after its end', () => {
    const [from, to] = [cameras[0], cameras[1]]
    if (!from || !to) throw new Error('two steps at least')
    expect([flight(from, to, viewport)(-1), flight(from, to, viewport)(2)]).toEqual([from, to])
  })
})
