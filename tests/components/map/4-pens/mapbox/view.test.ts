import { expect, it } from 'vitest'
import { northUp } from '@/components/map/1-plot/camera'
import { plotStory } from '@/components/map/1-plot/plot'
import { cameraOf, viewOf } from '@/components/map/4-pens/mapbox/view'
import { project } from '@/data/sheet/projection'
import { sizes } from '../../viewports'

const { apexY } = plotStory()

it.each(sizes)('the camera of a view is the one that the view was made of, at %s', (_, viewport) => {
  for (const place of [
    [130.3, 42.2],
    [40.1, 45.9],
    [86, 60],
  ] as const)
    for (const kmPerPx of [0.02, 0.3, 1.5, 4, 12])
      for (const turn of [0, -0.4, 0.9]) {
        const [x, y] = project(place)
        const camera = { x, y, kmPerPx, turn }
        const found = cameraOf(viewOf(camera, viewport, apexY), viewport, apexY)
        expect(found.x).toBeCloseTo(x, 6)
        expect(found.y).toBeCloseTo(y, 6)
        expect(found.kmPerPx / kmPerPx).toBeCloseTo(1, 4)
        expect(found.turn).toBeCloseTo(turn, 4)
      }
})

it('Mapbox’s north is turned away from its own as far as the sheet’s meridian leans, where it keeps the sheet’s projection', () => {
  const [x, y] = project([130.3, 42.2])
  const [, viewport] = sizes[0] ?? []
  if (!viewport) throw new Error('no viewport')
  const { bearing } = viewOf({ x, y, kmPerPx: 12 }, viewport, apexY)
  expect(bearing).toBeCloseTo((-northUp(x, y, apexY) * 180) / Math.PI, 6)
})
