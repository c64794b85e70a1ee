import { expect, it } from 'vitest'
import { bounded, scales } from '@/components/explore/steer'
import { type Camera, matrixOf, unapply, type Viewport } from '@/components/map/1-plot/camera'
import { levels } from '@/components/map/1-plot/levels'
import { plotStory } from '@/components/map/1-plot/plot'
import { levelsFor } from '@/components/map/1-plot/sheet'
import { sceneAt, sceneOn } from '@/components/map/2-scene/scene'
import { northY, storyCountries } from '@/data/sheet/level'
import { linesOf } from '@/data/sheet/locate'
import { projection } from '@/data/sheet/projection'
import { column, rem, stageOn } from './stages'

const plot = plotStory()

/** Widths and heights in CSS px of screens from the smallest phone to a desktop's. */
const screens = [320, 360, 390, 480, 600, 699, 700, 768, 820, 900, 1024, 1280, 1440, 1920, 2560].flatMap(
  (width) => [480, 568, 667, 844, 1024, 1180, 1440].map((height) => [width, height] as const),
)

/** The map of Explore, as explore.css lays it out. */
function exploredOn([width, height]: readonly [number, number]): Viewport {
  const wide = width >= 700 && width > height
  const [widthPx, heightPx] = wide
    ? [width - Math.min(column(width), width / 2), height]
    : [width, height - 50]
  const [left, right, top, bottom] = wide
    ? [2.5 * rem, 4.5 * rem, 2.5 * rem, 2.75 * rem]
    : [0.875 * rem, 4 * rem, 0.875 * rem, 6 * rem]
  const free = { x: left, y: top, width: widthPx - left - right, height: heightPx - top - bottom }
  return { widthPx, heightPx, free }
}

interface View {
  readonly name: string
  readonly camera: Camera
  readonly viewport: Viewport
}

function* storyViews(): Generator<View> {
  for (const screen of screens) {
    const viewport = stageOn(screen)
    for (const [index, { slug }] of plot.steps.entries()) {
      for (let p = 0; p <= 1; p += 0.04)
        yield {
          name: `${slug} at ${p.toFixed(2)} on ${screen.join(' x ')}`,
          viewport,
          camera: sceneAt(plot, index, p, viewport).camera,
        }
      yield {
        name: `${slug} without motion on ${screen.join(' x ')}`,
        viewport,
        camera: sceneOn(plot, index, viewport, true).camera,
      }
    }
  }
}

function* exploredViews(): Generator<View> {
  for (const screen of screens) {
    const viewport = exploredOn(screen)
    const { widest } = scales(viewport)
    for (const zoom of [1, 0.8, 0.6, 0.45, 0.3, 0.2, 0.1, 0.05])
      for (const x of [-1e6, -4000, -2000, 0, 2000, 4000, 1e6])
        for (const y of [-1e6, -2000, 0, 2000, 1e6]) {
          const camera = bounded({ x, y, kmPerPx: widest * zoom }, viewport, plot.apexY)
          const name = `Explore at ${[camera.x, camera.y, camera.kmPerPx].map((n) => n.toFixed(1))} on ${screen.join(' x ')}`
          yield { name, camera, viewport }
        }
  }
}

/** The level that reaches furthest of those that a view's ground is drawn from. */
function groundOf({ camera, viewport }: View) {
  const { ground, large } = levelsFor(camera, viewport)
  return levels[ground === 'coarse' && !large ? ground : 'wide']
}

/** The corners of a view in sheet km. */
function cornersOf({ camera, viewport }: View) {
  const matrix = matrixOf(camera, viewport, plot.apexY)
  return [0, viewport.widthPx].flatMap((x) => [0, viewport.heightPx].map((y) => unapply(matrix, [x, y])))
}

it.each([
  ['the story', storyViews],
  ['Explore', exploredViews],
] as const)(
  'no view of %s reaches the edge of the sheet or its cut beyond the pole, on any screen',
  (_, views) => {
    const beyond = new Set<string>()
    for (const view of views()) {
      const [x0, , x1, y1] = groundOf(view).box
      const isOn = ([x, y]: readonly [number, number]) => x > x0 && x < x1 && y > northY - 0.1 && y < y1
      if (!cornersOf(view).every(isOn)) beyond.add(view.name)
    }
    expect([...beyond]).toEqual([])
  },
)

it.each(['coarse', 'wide'] as const)(
  'what is north of all views is not drawn, and nothing in view is cut, in %s',
  (id) => {
    const { box, pieces, unitKm } = levels[id]
    expect(box[1]).toBeLessThan(northY)
    for (const land of [...storyCountries, 'rest'] as const)
      for (const line of pieces.flatMap((piece) => linesOf(piece, land, unitKm)))
        for (const [x, y] of line) {
          const [lon = 0, lat = 0] = projection.invert?.([x, y]) ?? []
          if (lat > -60 && Math.abs(lon + 94) < 0.05) expect(y, `${lon} ${lat}`).toBeLessThan(northY)
        }
  },
)
