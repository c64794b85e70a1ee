import { describe, expect, it } from 'vitest'
import { apply, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import type { Point } from '@/components/map/1-plot/leg'
import { levels } from '@/components/map/1-plot/levels'
import { plotStory } from '@/components/map/1-plot/plot'
import { phases } from '@/components/map/2-scene/phases'
import { type Scene, sceneAt } from '@/components/map/2-scene/scene'
import { drawing } from '@/components/map/3-drawing/drawing'
import { type Colours, colourNames } from '@/components/map/3-drawing/look'
import { drawRiverNames, type Name } from '@/components/map/3-drawing/names'
import { serifSemibold } from '@/data/check/advances'
import { widthEm } from '@/data/check/card'
import type { RiverCourse } from '@/data/sheet/water/water'
import file from '@/data/sheet/water.json'
import { stageOn } from '../stages'

const plot = plotStory()
const look = {
  colours: Object.fromEntries(colourNames.map((name) => [name, name])) as Colours, // all names
  hairlinePx: 0.5,
}
const rivers = file.rivers as unknown as readonly RiverCourse[] // places are three numbers each

/** Screens as the map is set on them: with how much larger its letters are. */
const screens = [
  [390, 844, 1],
  [820, 1180, 1.25],
  [1440, 900, 1.25],
  [1920, 1080, 1.5],
] as const

/** Those in view. */
const namesOf = (scene: Scene, viewport: Viewport, scale: number) =>
  drawRiverNames(rivers, scene, plot, matrixOf(scene.camera, viewport, plot.apexY), scale).filter(
    ({ at: [x, y] }) => x > 0 && y > 0 && x < viewport.widthPx && y < viewport.heightPx,
  )

/** A point as it lies to a name that is not turned, in CSS px from its anchor. */
function beside({ at, turn = 0 }: Name, [x, y]: Point): Point {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const [dx, dy] = [x - at[0], y - at[1]]
  return [dx * cos + dy * sin, dy * cos - dx * sin]
}

/** Whether a line runs through the letters of a name. */
function isCrossed(name: Name, line: readonly Point[], scale: number): boolean {
  const half = (widthEm(name.text, serifSemibold) * 13 * scale) / 2
  const middle = -9.5 * scale
  const halfHeight = 4.5 * scale
  const points = line.map((point) => beside(name, point))
  return points.some(([bx, by], i) => {
    const [ax, ay] = points[i - 1] ?? [bx, by]
    const isBeside = Math.min(ax, bx) > half || Math.max(ax, bx) < -half
    const isOff = Math.min(ay, by) > middle + halfHeight || Math.max(ay, by) < middle - halfHeight
    const cross = (bx - ax) * (middle - ay) + (by - ay) * ax
    return !isBeside && !isOff && Math.abs(cross) < half * Math.abs(by - ay) + halfHeight * Math.abs(bx - ax)
  })
}

describe.each(screens)('the names of rivers on a screen of %d x %d', (width, height, scale) => {
  const viewport = { ...stageOn([width, height]), scale }
  const rest = plot.steps.flatMap((step, index) => {
    const { landing, left } = phases(step)
    const parts = step.follow ? 60 : 2
    return Array.from({ length: parts + 1 }, (_, i) => ({
      slug: step.slug,
      follow: step.follow !== undefined,
      scene: sceneAt(plot, index, landing + ((left - landing) * i) / parts, viewport),
    }))
  })

  it('stand clear of the lines of the shipment, dashed and open ones', () => {
    const crossed = rest.flatMap(({ slug, scene }) => {
      const { matrix, shipment } = drawing(scene, plot, viewport, look, levels)
      const lines = shipment.flatMap((item) => (item.kind === 'line' ? [item.points] : []))
      return namesOf(scene, viewport, scale)
        .filter((name) =>
          lines.some((line) =>
            isCrossed(
              name,
              line.map((p) => apply(matrix, p)),
              scale,
            ),
          ),
        )
        .map(({ text }) => `${text} in ${slug}`)
    })
    expect([...new Set(crossed)]).toEqual([])
  })

  it('are there in full or not at all where a view rests', () => {
    const faint = rest
      .filter(({ follow }) => !follow)
      .flatMap(({ slug, scene }) =>
        namesOf(scene, viewport, scale)
          .filter(({ opacity }) => opacity < 1 - scene.scrim)
          .map(({ text, opacity }) => `${text} in ${slug}: ${opacity.toFixed(2)}`),
      )
    expect([...new Set(faint)]).toEqual([])
  })
})
