import { describe, expect, it } from 'vitest'
import { bounded, dragged, holding, scales, seenFrom } from '@/components/explore/steer'
import { apply, type Camera, fitCamera, matrixOf, unapply } from '@/components/map/1-plot/camera'
import { plotStory } from '@/components/map/1-plot/plot'
import { northY } from '@/data/sheet/level'
import { project } from '@/data/sheet/projection'
import { sizes, viewports } from '../map/viewports'

const { apexY, steps } = plotStory()

/** Cameras all over the journey, wide and close. */
const cameras: readonly Camera[] = [
  { ...pointOf([130.3, 42.2]), kmPerPx: 0.03 },
  { ...pointOf([132.3, 42.9]), kmPerPx: 0.8 },
  { ...pointOf([40.1, 45.9]), kmPerPx: 2 },
  { ...pointOf([86, 55]), kmPerPx: 5 },
]

function pointOf(lonLat: readonly [number, number]) {
  const [x, y] = project(lonLat)
  return { x, y }
}

describe.each(sizes)("the reader's camera at %s", (_, viewport) => {
  const { free, widthPx, heightPx } = viewport
  const middle = [free.x + free.width / 2, free.y + free.height / 2] as const
  const spots = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [x * widthPx, y * heightPx] as const),
  )

  it('keeps what a hand holds under the hand, with north up', () => {
    for (const camera of cameras)
      for (const spot of spots) {
        const held = unapply(matrixOf(camera, viewport, apexY), middle)
        const moved = holding(held, spot, camera.kmPerPx * 1.3, viewport, apexY)
        const [x, y] = apply(matrixOf(moved, viewport, apexY), held)
        expect([x, y]).toEqual([expect.closeTo(spot[0], 5), expect.closeTo(spot[1], 5)])
        expect(moved.kmPerPx).toBe(camera.kmPerPx * 1.3)
      }
  })

  it('comes back to where it was when a gesture is undone', () => {
    for (const camera of cameras.slice(0, 2)) // far enough from the bounds
      for (const spot of spots) {
        const there = dragged(
          matrixOf(camera, viewport, apexY),
          spot,
          middle,
          camera.kmPerPx,
          viewport,
          apexY,
        )
        const back = dragged(matrixOf(there, viewport, apexY), middle, spot, camera.kmPerPx, viewport, apexY)
        expect(back.x).toBeCloseTo(camera.x, 5)
        expect(back.y).toBeCloseTo(camera.y, 5)
      }
  })

  it('finds the sheet point that lies at a point of the screen', () => {
    for (const camera of cameras)
      for (const spot of spots) {
        const matrix = matrixOf(camera, viewport, apexY)
        const [x, y] = apply(matrix, unapply(matrix, spot))
        expect([x, y]).toEqual([expect.closeTo(spot[0], 6), expect.closeTo(spot[1], 6)])
      }
  })

  it('never leaves the sheet nor the scales that it can bear, however it is pushed', () => {
    const { finest, widest } = scales(viewport)
    for (const x of [-1e6, -4000, 0, 4000, 1e6])
      for (const y of [-1e6, -2000, 3000, 1e6])
        for (const kmPerPx of [1e-9, 0.5, 10, 1e9]) {
          const camera = bounded({ x, y, kmPerPx }, viewport, apexY)
          expect(camera.kmPerPx).toBeGreaterThanOrEqual(finest)
          expect(camera.kmPerPx).toBeLessThanOrEqual(widest)
          const matrix = matrixOf(camera, viewport, apexY)
          const tops = [0, widthPx].map((px) => unapply(matrix, [px, 0])[1])
          expect(Math.min(...tops)).toBeGreaterThan(northY - 1)
        }
  })

  it('has room for the whole journey', () => {
    const frame = steps[0]?.frame
    if (!frame) throw new Error('no opening')
    const camera = fitCamera(frame, viewport)
    expect(bounded(camera, viewport, apexY).kmPerPx).toBeCloseTo(camera.kmPerPx, 9)
  })

  it('leaves a camera alone that is within its bounds', () => {
    for (const camera of cameras.slice(0, 3)) expect(bounded(camera, viewport, apexY)).toEqual(camera)
  })
})

describe('a map that is taken over', () => {
  it('shows every place where the stage showed it', () => {
    const [stage, screen] = [viewports['390 x 844'], viewports['1040 x 900']]
    if (!stage || !screen) throw new Error('two viewports at least')
    for (const camera of cameras) {
      const taken = seenFrom(camera, stage, screen, [12, -34], apexY)
      const held = unapply(matrixOf(taken, screen, apexY), [
        screen.free.x + screen.free.width / 2,
        screen.free.y + screen.free.height / 2,
      ])
      const [x, y] = apply(matrixOf(camera, stage, apexY), held)
      expect([x + 12, y - 34]).toEqual([
        expect.closeTo(screen.free.x + screen.free.width / 2, 5),
        expect.closeTo(screen.free.y + screen.free.height / 2, 5),
      ])
    }
  })
})
