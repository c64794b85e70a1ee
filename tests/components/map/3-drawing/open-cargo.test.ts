import { describe, expect, it } from 'vitest'
import { matrixOf, type Viewport } from '@/components/map/1-plot/camera'
import { levels } from '@/components/map/1-plot/levels'
import { plotStory } from '@/components/map/1-plot/plot'
import { stackSize } from '@/components/map/2-scene/marks'
import { sceneAtRest } from '@/components/map/2-scene/scene'
import { drawing } from '@/components/map/3-drawing/drawing'
import type { Sign } from '@/components/map/3-drawing/items'
import { legendOf } from '@/components/map/3-drawing/legend-symbols'
import { type Colours, colourNames } from '@/components/map/3-drawing/look'
import { drawNames, stackBoxes } from '@/components/map/3-drawing/names'
import { readoutOf } from '@/components/map/stage/readout-text'
import { sizes } from '../viewports'

const plot = plotStory()
const look = {
  colours: Object.fromEntries(colourNames.map((name) => [name, name])) as Colours, // all names
  hairlinePx: 0.5,
}
const index = plot.steps.findIndex(({ cargo }) => cargo?.open)
const step = plot.steps[index]
const rest = (viewport: Viewport, scale = 1) => {
  const scene = sceneAtRest(plot, index, viewport)
  const { matrix, shipment } = drawing(scene, plot, { ...viewport, scale }, look, levels)
  return { scene, matrix, signs: shipment.filter((item): item is Sign => item.kind === 'sign') }
}

describe.each(sizes)('containers of which nobody told the load, at %s,', (_, viewport) => {
  it('are all open marks, which are larger than others and grow with the screen', () => {
    const [marks, ...others] = rest(viewport).signs
    expect(others).toEqual([])
    expect(marks).toMatchObject({ fill: 'paper', stroke: { colour: 'accent' }, halo: false })
    expect(marks?.path.match(/M/g)).toHaveLength(plot.cargo.count)
    expect(marks?.scale).toBeGreaterThan(1.5)
    expect(rest(viewport, 1.5).signs[0]?.scale).toBeCloseTo(1.5 * (marks?.scale ?? 0))
  })

  it('stand with nothing that carries them, under the place that they have come to', () => {
    const { scene, matrix } = rest(viewport)
    expect(scene.vehicle).toBeNull()
    const [box] = stackBoxes(scene, matrix)
    const drawn = { ...stackSize(plot.cargo.count) }
    expect(box?.width).toBeGreaterThan(1.5 * drawn.width)
    const [name] = drawNames(scene, plot, matrixOf(scene.camera, viewport, plot.apexY))
    expect(name).toMatchObject({ id: '#cargo', text: step?.cargo?.open?.text })
    expect(name?.at[1]).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0) + 25) // two lines above it
  })

  it('are told apart in the legend, and told no kilometres', () => {
    const { scene } = rest(viewport)
    expect(step && legendOf(plot, step)).toContainEqual({ sign: 'crate', text: step?.cargo?.open?.unit })
    expect(scene.km).toBeGreaterThan(1000)
    expect(readoutOf(plot, scene).km).toBe('')
  })
})

it('the point of an open line’s arrow is clear of the dot of a town that it leads to', () => {
  const [, viewport] = sizes[1] ?? []
  const returns = plot.steps.findIndex(({ slug }) => slug === 'return-cargo')
  const scene = sceneAtRest(plot, returns, viewport as Viewport)
  const arrow = drawing(scene, plot, viewport as Viewport, look, levels).shipment.at(-1) as Sign
  const xs = arrow.path.split(/[ML]/).slice(1).map(Number.parseFloat)
  expect(xs).toHaveLength(3)
  expect(Math.max(...xs)).toBeLessThanOrEqual(-5)
})
