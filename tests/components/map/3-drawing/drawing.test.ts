import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import { levels } from '@/components/map/1-plot/levels'
import { plotStory } from '@/components/map/1-plot/plot'
import { phases } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { drawing } from '@/components/map/3-drawing/drawing'
import type { Ground, Item, Line, Sign } from '@/components/map/3-drawing/items'
import { type Colours, colourNames } from '@/components/map/3-drawing/look'
import { svgOf } from '@/components/map/4-pens/svg/pen'
import { reliefBox } from '@/data/sheet/relief-box'
import { sizes } from '../viewports'

const plot = plotStory()
const viewport = sizes[1]?.[1] as Viewport
/** Each colour is its own name, so that a drawing tells which it took. */
const colours = Object.fromEntries(colourNames.map((name) => [name, name])) as Colours
const look = { colours, hairlinePx: 0.5 }

const drawn = (step: number, progress: number, sheet: Parameters<typeof drawing<string>>[4] = levels) => {
  const scene = sceneAt(plot, step, progress, viewport)
  return { scene, ...drawing(scene, plot, viewport, look, sheet) }
}
const atRest = (step: number) => drawn(step, phases(plot.steps[step] ?? { scrollSvh: 150 }).left)
const linesIn = (items: readonly Item<string>[]) => items.filter((item): item is Line => item.kind === 'line')
const signsIn = (items: readonly Item<string>[]) => items.filter((item): item is Sign => item.kind === 'sign')
const groundsIn = (items: readonly Item<string>[]) =>
  items.filter((item): item is Ground<string> => item.kind === 'ground')
const stepWith = (slug: string) => plot.steps.findIndex((step) => step.slug === slug)

const anywhere = fc.tuple(fc.nat(plot.steps.length - 1), fc.double({ min: 0, max: 1, noNaN: true }))

describe('a drawing', () => {
  it('can be carried out at every place of the story: no number is missing and nothing is more than opaque', () => {
    fc.assert(
      fc.property(anywhere, ([step, progress]) => {
        const { ground, shipment, matrix } = drawn(step, progress)
        for (const item of shipment) {
          const { opacity } = item as Line | Sign
          expect(opacity).toBeGreaterThanOrEqual(0)
          expect(opacity).toBeLessThanOrEqual(1)
        }
        const svg = svgOf([...ground, ...shipment], { matrix, unitPx: 1, whole: 'M0 0h1v1z' })
        expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 40 },
    )
  })

  it('has land beyond the railway’s columns while the level around them has not come', () => {
    const { coarse, corridor } = levels
    const [first] = groundsIn(drawn(stepWith('summit'), 0.5, { coarse, corridor }).ground)
    const [shape] = first?.layers[0]?.shapes ?? []
    expect(coarse.pieces.map(({ rest }) => rest)).toContain(shape)
  })

  it('is the same for the same place of the story', () => {
    fc.assert(
      fc.property(anywhere, anywhere, ([step, progress], [other, elsewhere]) => {
        const before = JSON.stringify(drawn(step, progress).shipment)
        drawn(other, elsewhere)
        expect(JSON.stringify(drawn(step, progress).shipment)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })

  it('puts lines under the signs that stand on them', () => {
    for (const [step] of plot.steps.entries()) {
      const kinds = atRest(step).shipment.map(({ kind }) => kind)
      const firstSign = kinds.indexOf('sign')
      if (firstSign >= 0)
        expect(kinds.slice(kinds.lastIndexOf('line') + 1)).toHaveLength(kinds.length - firstSign)
    }
  })
})

describe('the legs of a drawing', () => {
  it('are dashed where nobody told the path, and the way ahead is fainter than the way behind', () => {
    const { shipment } = drawn(stepWith('rail'), 0.5)
    const [, ahead, trail] = linesIn(shipment).filter(({ stroke }) => stroke.colour === 'accent')
    expect(ahead).toMatchObject({ opacity: 0.75, stroke: { width: 1.25, dash: [5, 3] } })
    expect(trail).toMatchObject({ opacity: 1, stroke: { width: 2.5, dash: [7, 4] } })
  })

  it('are solid where somebody did', () => {
    const known = { ...plot, legs: plot.legs.map((leg) => ({ ...leg, known: true })) }
    const scene = sceneAt(known, stepWith('rail'), 0.5, viewport)
    for (const { stroke } of linesIn(drawing(scene, known, viewport, look, levels).shipment))
      expect(stroke.dash).toEqual([])
  })

  it('recede with the map where a scrim lies over it', () => {
    const { scene, shipment } = atRest(stepWith('washington'))
    expect(scene.scrim).toBeGreaterThan(0.4)
    for (const { opacity } of linesIn(shipment)) expect(opacity).toBeLessThanOrEqual(1 - scene.scrim)
  })
})

describe('the marks of a drawing', () => {
  it('hang on their carrier by a line while they are aboard, and on nothing ashore', () => {
    const leaders = (step: number) =>
      signsIn(atRest(step).shipment).filter(({ path }) => /^M0 \S+V/.test(path))
    expect(leaders(stepWith('crossing'))).toHaveLength(1)
    expect(leaders(stepWith('tikhoretsk'))).toEqual([])
    expect(leaders(stepWith('disclosure'))).toEqual([])
  })

  it('are as many open ones, evenly along their line, as the step says', () => {
    const step = stepWith('return-cargo')
    const open = plot.steps[step]?.open
    const signs = signsIn(atRest(step).shipment)
    const marks = signs.filter(({ fill }) => fill === 'paper')
    expect(marks).toHaveLength(open?.marks.length ?? 0)
    const gaps = marks.slice(1).map(({ at: [x, y] }, i) => {
      const [px, py] = marks[i]?.at ?? [0, 0]
      return Math.hypot(x - px, y - py)
    })
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 1) // in km, of which the plot keeps hundredths
    expect(signs.at(-1)?.at).toEqual(open?.line.at(-1))
  })

  it.each(['return-cargo', 'price', 'unknown'])(
    'are seen clear of every leg in %s, where something is open',
    (slug) => {
      const { matrix, shipment } = atRest(stepWith(slug))
      const signs = signsIn(shipment).filter(({ fill }) => fill === 'paper')
      expect(signs.length).toBeGreaterThan(0)
      const legs = linesIn(shipment).filter(({ stroke }) => stroke.colour === 'accent')
      for (const { at } of signs)
        for (const point of legs.flatMap(({ points }) => points)) {
          const [a, b] = [apply(matrix, at), apply(matrix, point)]
          expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThan(8)
        }
    },
  )

  it('stand where those of them stand that have not gone yet, and at their end when all have', () => {
    const step = stepWith('dunay')
    const { landing, left } = phases(plot.steps[step] ?? { scrollSvh: 150 })
    const at = (progress: number) => signsIn(drawn(step, progress).shipment).at(-1)?.at
    const { cargo } = drawn(step, left).scene
    expect(at((landing + left) / 2)).toEqual(drawn(step, (landing + left) / 2).scene.cargo?.from)
    expect(at(left)).toEqual(cargo?.to)
  })
})

describe('the ground of a drawing', () => {
  const step = stepWith('crossing')
  const { landing } = phases(plot.steps[step] ?? { scrollSvh: 150 })

  it('is the level that the camera asks for, or the next coarser one that there is', () => {
    const unit = (sheet: Parameters<typeof drawing<string>>[4]) =>
      groundsIn(drawn(step, landing, sheet).ground).map(({ unitKm }) => unitKm)
    expect(unit(levels)).toEqual([levels.east.unitKm])
    expect(unit({ wide: levels.wide, coarse: levels.coarse })).toEqual([levels.wide.unitKm])
    expect(unit({ coarse: levels.coarse })).toEqual([levels.coarse.unitKm])
    expect(unit({})).toEqual([])
  })

  it('sets off the countries of the story, and tints those that a step points out', () => {
    const fills = (slug: string) =>
      groundsIn(atRest(stepWith(slug)).ground)[0]?.layers.flatMap(({ fill }) => fill ?? [])
    expect(fills('opening')).toEqual(['land', 'rus', 'ukr', 'prk', 'land', 'sea'])
    expect(fills('suppliers')).toContain('tint')
  })

  it('has the relief between land and lakes in wide views, where there is one, and none in the closest', () => {
    const relief = { image: 'relief.webp', box: reliefBox, strength: 1 }
    const kinds = (slug: string, more: Partial<typeof look & { reliefOpacity: number }>) => {
      const scene = sceneAt(plot, stepWith(slug), phases({ scrollSvh: 150 }).left, viewport)
      return drawing(scene, plot, viewport, { ...look, ...more }, { ...levels, relief }).ground
    }
    const wide = kinds('opening', { reliefOpacity: 0.5 })
    expect(wide.map(({ kind }) => kind)).toEqual(['flood', 'ground', 'shade', 'ground'])
    const [under, over] = groundsIn(wide).map(({ layers }) =>
      layers.map(({ fill, stroke }) => fill ?? stroke?.colour),
    )
    expect(under).toEqual(['land', 'rus', 'ukr', 'prk', 'land'])
    expect(over).toEqual(['sea', 'coast', 'border'])
    expect(wide[2]).toMatchObject({ opacity: 0.5, box: reliefBox })
    for (const slug of ['najin', 'dunay', 'crossing'])
      expect(kinds(slug, { reliefOpacity: 0.5 }).filter(({ kind }) => kind === 'shade')).toEqual([])
    expect(kinds('opening', {}).filter(({ kind }) => kind === 'shade')).toEqual([])
  })

  it('leaves out what is out of view', () => {
    const all = levels.east.pieces.filter(({ rest }) => rest).length
    const seen = groundsIn(drawn(stepWith('najin'), landing).ground)[0]?.layers[0]?.shapes.length
    expect(seen).toBeLessThan(all)
  })

  it('is a matter of matrices alone: the same paths for every screen', () => {
    const scene = sceneAt(plot, step, landing, viewport)
    const matrix = matrixOf(scene.camera, viewport, plot.apexY)
    expect(drawing(scene, plot, viewport, look, levels).matrix).toEqual(matrix)
    expect(groundsIn(drawn(step, landing).ground)[0]?.layers[0]?.shapes[0]).toBe(
      levels.east.pieces.find(({ rest }) => rest)?.rest,
    )
  })
})
