import { expect, it } from 'vitest'
import { apply, type Matrix, matrixOf } from '@/components/map/1-plot/camera'
import { plotStory } from '@/components/map/1-plot/plot'
import { sceneAt } from '@/components/map/2-scene/scene'
import type { Line, Sign } from '@/components/map/3-drawing/items'
import { type Colours, colourNames } from '@/components/map/3-drawing/look'
import { drawShipment } from '@/components/map/3-drawing/shipment'
import { extentOf } from '@/components/map/4-pens/canvas/extent'
import type { Box } from '@/data/sheet/level'
import { dense } from '../dense'
import { stageOn } from '../stages'

const plot = plotStory()
const look = {
  colours: Object.fromEntries(colourNames.map((name) => [name, name])) as Colours, // a value for every name
  hairlinePx: 0.5,
  reliefOpacity: 0,
}

const screens = [
  [320, 568],
  [390, 844],
  [820, 1180],
  [1440, 900],
  [1920, 1080],
] as const

it.each(screens)('holds all that is seen of the shipment, on a screen of %i x %i', (...screen) => {
  const { viewport, scenes } = scenesOn(screen)
  const window: Box = [0, 0, viewport.widthPx, viewport.heightPx]
  for (const { name, items, matrix } of scenes) {
    const [left, top, right, bottom] = extentOf(items, matrix, window)
    const outside = items
      .flatMap((item) => paintedBy(item, matrix))
      .filter(([x, y]) => x >= 0 && y >= 0 && x <= viewport.widthPx && y <= viewport.heightPx)
      .filter(([x, y]) => x < left || y < top || x > right || y > bottom)
    expect(outside, name).toEqual([])
  }
})

it('leaves most of the stage out, on a phone and on a desktop', () => {
  for (const screen of [screens[1], screens[3]]) {
    const { viewport, scenes } = scenesOn(screen)
    const window: Box = [0, 0, viewport.widthPx, viewport.heightPx]
    const shares = scenes.map(({ items, matrix }) => {
      const [left, top, right, bottom] = extentOf(items, matrix, window)
      return (Math.max(0, right - left) * Math.max(0, bottom - top)) / (viewport.widthPx * viewport.heightPx)
    })
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.3)
  }
})

it('is no box where nothing is drawn, and where all of it is out of view', () => {
  const far: Line = {
    kind: 'line',
    points: [
      [-900, -900],
      [-800, -700],
    ],
    stroke: { colour: 'accent', width: 2, dash: [] },
    opacity: 1,
  }
  for (const items of [[], [far]]) {
    const [left, top, right, bottom] = extentOf(items, [1, 0, 0, 1, 0, 0], [0, 0, 390, 455])
    expect([right > left, bottom > top]).toEqual([false, false])
  }
})

function scenesOn(screen: readonly [number, number]) {
  const viewport = stageOn(screen)
  const scenes = plot.steps.flatMap(({ slug }, index) =>
    Array.from({ length: 21 }, (_, n) => {
      const scene = sceneAt(plot, index, n / 20, viewport)
      const matrix = matrixOf(scene.camera, viewport, plot.apexY)
      const items = drawShipment(scene, plot, { matrix, look, scale: viewport.scale })
      return { name: `${slug} at ${n / 20}`, items, matrix }
    }),
  )
  return { viewport, scenes }
}

/** Points of what an item puts on a map, in CSS px: of a line, of the boxes of a sign, of its path. */
function paintedBy(item: Line | Sign, matrix: Matrix): (readonly [x: number, y: number])[] {
  if (item.kind === 'line') return dense(item.points.map((point) => [...apply(matrix, point)] as const))
  const { at, drop, rects, lasting, path, scale = 1 } = item
  const [x, y] = apply(matrix, at)
  const half = lasting && { x: -lasting.width / 2, y: -lasting.height / 2, ...lasting }
  const boxes = rects ?? (half ? [half] : [boxOf(path)])
  return boxes.flatMap((box) =>
    [box.x, box.x + box.width].flatMap((px) =>
      [box.y, box.y + box.height].map((py) => [x + px * scale, y + drop + py * scale] as const),
    ),
  )
}

/** A box that holds the path of a vehicle, a mark, an arrow or a leader, however it is turned. */
function boxOf(path: string) {
  const most = Math.max(...(path.match(/-?[\d.]+/g) ?? []).map((n) => Math.abs(Number(n))))
  const reach = Math.hypot(most, 6) // none is wider than 12 px across its longer way
  return { x: -reach, y: -reach, width: 2 * reach, height: 2 * reach }
}
