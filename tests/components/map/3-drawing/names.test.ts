import { describe, expect, it } from 'vitest'
import { matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import { plotStory } from '@/components/map/1-plot/plot'
import type { Rect } from '@/components/map/1-plot/rect'
import { phases } from '@/components/map/2-scene/phases'
import { type Scene, sceneAt, sceneAtRest } from '@/components/map/2-scene/scene'
import { drawNames, type Name, stackBoxes } from '@/components/map/3-drawing/names'
import { placeLabels } from '@/components/map/3-drawing/place-labels'
import { SteadyNames } from '@/components/map/3-drawing/steady'
import { sansSemibold } from '@/data/check/advances'
import { widthEm } from '@/data/check/card'
import { sizes } from '../viewports'

const plot = plotStory()

/** About the box that the page's stylesheet gives a name. */
function boxOf({ kind, text, side, at: [x, y] }: Name): Rect {
  const px = ['town', 'cargo', 'border'].includes(kind) ? 12 : kind === 'water' ? 13 : 11
  const lines = (kind === 'country' ? text.toUpperCase() : text).split('\n')
  const spaced = kind === 'country' ? 0.14 : 0
  const width = Math.max(...lines.map((line) => (widthEm(line, sansSemibold) + spaced * line.length) * px))
  const height = 1.25 * px * lines.length
  const left = side === 'left' ? -8 - width : side === 'right' || side === 'corner' ? 8 : -width / 2
  const top = side === 'above' ? -6 - height : side === 'below' ? 7 : -height / 2
  return { x: x + left, y: y + top, width, height }
}

function shown(scene: Scene, viewport: Viewport): string[] {
  const { free, widthPx } = viewport
  const matrix = matrixOf(scene.camera, viewport, plot.apexY)
  const area = { x: 4, y: free.y - 6, width: widthPx - 8, height: free.height + 12 }
  const names = drawNames(scene, plot, matrix).map((name) => ({ name, places: [boxOf(name)] }))
  return placeLabels(names, stackBoxes(scene, matrix), area).map(({ candidate }) => candidate.name.id)
}

const samples = 600

describe.each(sizes)('the names at %s', (_, viewport) => {
  const shownAt = (step: number, progress: number) =>
    new Set(shown(sceneAt(plot, step, progress, viewport), viewport))
  const steady = new SteadyNames(plot, shownAt)

  /** The names that are shown at each sample of a step. */
  const course = (step: number) =>
    Array.from({ length: samples + 1 }, (_, n) => {
      const keeps = steady.at(step, n / samples)
      return new Set([...shownAt(step, n / samples)].filter(keeps))
    })

  it.each(plot.steps.map(({ slug, scrollSvh }, step) => ({ slug, scrollSvh, step })))(
    'do not flash on the way through $slug: each stands for some scroll, or as long as it has a free place at all',
    ({ scrollSvh, step }) => {
      const names = course(step)
      const least = (2.5 / scrollSvh) * samples
      for (const id of new Set(names.flatMap((shown) => [...shown])))
        for (const [from, to] of runsOf(names.map((shown) => shown.has(id))))
          if (from > 0 && to < samples)
            expect(to - from, `${id} from ${from / samples}`).toBeGreaterThanOrEqual(least)
    },
  )
})

/** The first and last index of each run of what is true. */
function runsOf(on: readonly boolean[]): [from: number, to: number][] {
  const starts = on.flatMap((now, i) => (now && !on[i - 1] ? [i] : []))
  const ends = on.flatMap((now, i) => (now && !on[i + 1] ? [i] : []))
  return starts.map((from, i) => [from, ends[i] ?? from])
}

describe('the number of containers', () => {
  const viewport = sizes[1]?.[1] as Viewport
  const index = (look: string) => plot.steps.findIndex(({ cargo }) => cargo?.look === look)
  const says = (step: number, progress: number) => {
    const scene = sceneAt(plot, step, progress, viewport)
    return drawNames(scene, plot, matrixOf(scene.camera, viewport, plot.apexY)).find(
      ({ id }) => id === '#cargo',
    )
  }

  it('stands there when the marks are stacked, and not while they gather, move or grow in number', () => {
    for (const look of ['gather', 'unload', 'grow']) {
      const { arrived, landing, left } = phases(plot.steps[index(look)] ?? { scrollSvh: 150 })
      expect(says(index(look), left)?.opacity, look).toBe(1)
      const between = look === 'grow' ? 0.7 * arrived : (landing + left) / 2
      expect(says(index(look), between), look).toBeUndefined()
    }
  })

  it('is that of the shipment, and of all of them once the marks have grown', () => {
    const { landing } = phases(plot.steps[index('grow')] ?? { scrollSvh: 150 })
    expect(says(index('grow'), landing)?.text).toBe(plot.cargo.texts[1])
    expect(says(index('aboard'), 0.7)?.text).toBe(plot.cargo.texts[0])
  })
})

describe.each(sizes)('while the camera follows the train, at %s', (_, viewport) => {
  const rail = plot.steps.findIndex(({ follow }) => follow)
  const { arrived } = phases(plot.steps[rail] ?? { scrollSvh: 150 })
  const course = Array.from({ length: 801 }, (_, n) => {
    const scene = sceneAt(plot, rail, arrived + ((1 - arrived) * n) / 800, viewport)
    const names = drawNames(scene, plot, matrixOf(scene.camera, viewport, plot.apexY))
    return names.filter(({ text }) => text === 'Russia')
  })

  it('its country has one name, which is in view and moves on to its next place unseen', () => {
    for (const [n, names] of course.entries()) {
      const [before] = course[n - 1] ?? []
      const [name] = names
      expect(names.length).toBeLessThanOrEqual(1)
      if (!name) continue
      expect(name.at[0]).toBeGreaterThan(0)
      expect(name.at[0]).toBeLessThan(viewport.widthPx)
      if (before && Math.hypot(name.at[0] - before.at[0], name.at[1] - before.at[1]) > 40)
        expect(Math.max(name.opacity, before.opacity), `${n}`).toBeLessThan(0.5)
    }
    expect(course.filter(([name]) => name?.opacity === 1).length).toBeGreaterThan(0.6 * course.length)
  })

  it('the name stands once over the whole of the line at rest', () => {
    const scene = sceneAtRest(plot, rail, viewport)
    const names = drawNames(scene, plot, matrixOf(scene.camera, viewport, plot.apexY))
    expect(names.filter(({ text }) => text === 'Russia').map(({ opacity }) => opacity)).toEqual([1])
  })
})

it('what leads to a place is read in full where the map recedes behind it', () => {
  const viewport = sizes[1]?.[1] as Viewport
  const step = plot.steps.findIndex(({ slug }) => slug === 'washington')
  const scene = sceneAtRest(plot, step, viewport)
  expect(scene.scrim).toBeGreaterThan(0.4)
  const notes = drawNames(scene, plot, matrixOf(scene.camera, viewport, plot.apexY))
  expect(notes.map(({ id }) => id)).toEqual(['dates-ports', 'dates-depot'])
  for (const { leader, opacity } of notes) expect({ leader, opacity }).toEqual({ leader: true, opacity: 1 })
})
