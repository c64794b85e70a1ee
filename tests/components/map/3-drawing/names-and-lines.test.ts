import { describe, expect, it } from 'vitest'
import { apply, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import { along, type Point } from '@/components/map/1-plot/leg'
import { plotStory } from '@/components/map/1-plot/plot'
import { phases } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { stackBoxes } from '@/components/map/3-drawing/names'
import { sansSemibold } from '@/data/check/advances'
import { widthEm } from '@/data/check/card'
import { railLeg } from '@/data/journey'
import type { Label } from '@/data/label'
import { labels } from '@/data/labels'
import { mapSpecs } from '@/data/map-specs'
import { type PlaceId, places } from '@/data/places'
import { project } from '@/data/sheet/projection'
import type { RiverCourse } from '@/data/sheet/water/water'
import file from '@/data/sheet/water.json'
import { dense } from '../dense'
import { viewports } from '../viewports'

const plot = plotStory()
const rail = plot.steps.findIndex(({ slug }) => slug === 'rail')
const phone = viewports['390 x 844'] as Viewport // it is there

const sides = ['above', 'below', 'right', 'left'] as const
type Side = (typeof sides)[number]

/** The box of a town's name around its place on a phone, in CSS px, as labels.css sets it: left, top, right, bottom. */
function boxOf({ text, kind }: Label, side: Side): readonly [number, number, number, number] {
  const px = kind === 'town' ? 12 : 11
  const [width, height] = [widthEm(text, sansSemibold) * px, 1.25 * px]
  if (side === 'above') return [-width / 2, -6 - height, width / 2, -6]
  if (side === 'below') return [-width / 2, 7, width / 2, 7 + height]
  if (side === 'right') return [8, -height / 2, 8 + width, height / 2]
  return [-14 - width, -height / 2, -14, height / 2]
}

const line = dense(railLeg.waypoints.map(({ lonLat }) => project(lonLat)))

/** The view in which the train is nearest to a place. */
function passing(at: Point) {
  const leg = plot.legs.find(({ mode }) => mode === 'rail')
  const { landing, left } = phases(plot.steps[rail] ?? { scrollSvh: 150 })
  const shares = Array.from({ length: 400 }, (_, n) => n / 400)
  const away = (share: number) => {
    const { point } = leg ? along(leg, share * leg.lengthKm) : { point: at }
    return Math.hypot(point[0] - at[0], point[1] - at[1])
  }
  const nearest = shares.toSorted((a, b) => away(a) - away(b))[0] ?? 0
  const scene = sceneAt(plot, rail, landing + nearest * (left - landing), phone)
  return { scene, matrix: matrixOf(scene.camera, phone, plot.apexY) }
}

const towns = mapSpecs.rail.labels
  .map((id): [string, Label] => [id, labels[id]])
  .filter(([, { kind }]) => kind === 'town' || kind === 'minor')

describe('the name of a town on the railway', () => {
  it.each(towns)('has the side on which the line runs through least of it (%s)', (_, label) => {
    const at = project(typeof label.at === 'string' ? places[label.at as PlaceId].lonLat : label.at)
    const { matrix } = passing(at)
    const [x, y] = apply(matrix, at)
    const near = line.map((point) => apply(matrix, point)).map(([px, py]): Point => [px - x, py - y])
    const crossed = (side: Side) => {
      const [left, top, right, bottom] = boxOf(label, side)
      const within = near.filter(([px, py]) => px > left && px < right && py > top && py < bottom)
      const xs = within.map(([px]) => px)
      return within.length > 0 ? Math.max(...xs) - Math.min(...xs) : 0
    }
    const least = Math.min(...sides.map(crossed))
    expect(crossed(label.side as Side)).toBeLessThanOrEqual(least + 4) // a corner may be touched
  })
})

describe('the name of a country that the train passes', () => {
  const rivers = (file.rivers as unknown as readonly RiverCourse[]).map(({ path }) => dense(endsOf(path)))

  it.each(['kazakhstan', 'mongolia'] as const)('lies on no river (%s)', (id) => {
    const { at, text }: Label = labels[id]
    const place = project(at as [number, number])
    const { matrix } = passing(place)
    const [x, y] = apply(matrix, place)
    const width = (widthEm(text.toUpperCase(), sansSemibold) + 0.14 * text.length) * 11
    const met = rivers.some((river) =>
      river
        .map((point) => apply(matrix, point))
        .some(([px, py]) => Math.abs(px - x) < width / 2 && Math.abs(py - y) < 6),
    )
    expect(met).toBe(false)
  })

  /** Where the curves of a river's path end, in km of the sheet: `q` and `t` in steps from the last. */
  function endsOf(path: string): Point[] {
    let at: Point = [0, 0]
    return [...path.matchAll(/([Mqt])([^Mqt]+)/g)].flatMap(([, command, numbers = '']) => {
      const values = (numbers.match(/-?\d+/g) ?? []).map(Number)
      const size = command === 'q' ? 4 : 2
      return Array.from({ length: values.length / size }, (_, n): Point => {
        const [dx = 0, dy = 0] = values.slice(n * size + size - 2, n * size + size)
        at = command === 'M' ? [dx, dy] : [at[0] + dx, at[1] + dy]
        return [at[0] * file.unitKm, at[1] * file.unitKm]
      })
    })
  }
})

describe('the line from the train up to its containers', () => {
  it('is kept clear of names, and the train itself is not, for it stands on the towns that it passes', () => {
    const { scene, matrix } = passing(project(places.omsk.lonLat))
    const [x, y] = apply(matrix, scene.vehicle?.at ?? [0, 0])
    const covers = (dy: number) =>
      stackBoxes(scene, matrix).some(
        (box) => x >= box.x && x <= box.x + box.width && y + dy >= box.y && y + dy <= box.y + box.height,
      )
    expect([-30, -20, -10, -7].map(covers)).toEqual([true, true, true, true])
    expect([-4, 0, 4].map(covers)).toEqual([false, false, false])
  })

  it('is none where the containers hang below their place', () => {
    const weight = plot.steps.findIndex(({ slug }) => slug === 'weight')
    const scene = sceneAt(plot, weight, 0.9, phone)
    const [stack, none] = stackBoxes(scene, matrixOf(scene.camera, phone, plot.apexY))
    expect(none?.height).toBe(0)
    expect(stack?.height).toBeGreaterThan(20)
  })
})
