import { describe, expect, it } from 'vitest'
import { namesFor } from '@/components/explore/names'
import { exploredScene, exploredStep } from '@/components/explore/scene'
import { fitCamera, type Viewport } from '@/components/map/1-plot/camera'
import { plotStory } from '@/components/map/1-plot/plot'
import { phases } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { legendOf } from '@/components/map/3-drawing/legend-symbols'
import { gazetteer } from '@/data/gazetteer'
import { type LabelId, labels } from '@/data/labels'
import { places } from '@/data/places'
import { sizes } from '../map/viewports'

const plot = plotStory()
const entries = gazetteer.flatMap(({ entries }) => entries)

const textOf = (id: LabelId) => labels[id].text.replace('\n', ' ')

/** The scene of a step at rest, and the same scene explored from its own camera. */
function taken(slug: string, viewport: Viewport) {
  const index = plot.steps.findIndex((step) => step.slug === slug)
  const step = plot.steps[index]
  if (!step) throw new Error(`no step ${slug}`)
  const left = sceneAt(plot, index, phases(step).left, viewport)
  return { step, left, scene: exploredScene(plot, left, left.camera, viewport) }
}

describe.each(sizes)('a map that was taken at %s', (_, viewport) => {
  it('names each place once, at every scale', () => {
    for (const { frame } of plot.steps)
      for (const times of [0.1, 1, 10]) {
        const { kmPerPx, ...at } = fitCamera(frame, viewport)
        const names = [...namesFor(plot, { ...at, kmPerPx: kmPerPx * times }, viewport).keys()]
        const texts = names.map((id) => textOf(id).replace(/(,| \().*/, ''))
        expect(texts.length).toBe(new Set(texts).size)
      }
  })

  it('names every town of the journey in any view', () => {
    const names = namesFor(plot, { x: 0, y: 0, kmPerPx: 1 }, viewport)
    const towns = [...names.keys()].map(textOf)
    for (const { name } of [places.dunay, places.omsk, places.tikhoretsk]) expect(towns).toContain(name)
  })

  it('shows the journey as far as the step had come', () => {
    const at = (slug: string) => taken(slug, viewport).scene.legs.map(({ km }) => Math.round(km))
    const whole = plot.legs.map(({ lengthKm }) => Math.round(lengthKm))
    expect(at('najin')).toEqual([0, 0])
    expect(at('dunay')).toEqual([whole[0], 0])
    expect(at('tikhoretsk')).toEqual(whole)
    expect(at('suppliers')).toEqual(whole)
    for (const { slug } of plot.steps)
      expect(taken(slug, viewport).scene.legs.every(({ ahead }) => ahead === 1)).toBe(true)
  })

  it('puts the containers away when the view is far from where they stood', () => {
    const { left } = taken('dunay', viewport)
    const seen = (times: number) =>
      exploredScene(plot, left, { ...left.camera, kmPerPx: left.camera.kmPerPx * times }, viewport).cargo
    expect(seen(1)?.opacity).toBe(1)
    expect(seen(8)).toBeNull()
    expect(seen(1 / 8)).toBeNull()
  })

  it('explains in its legend what it shows', () => {
    for (const slug of ['tikhoretsk', 'disclosure', 'suppliers']) {
      const { step, scene } = taken(slug, viewport)
      const signs = legendOf(plot, exploredStep(step, scene)).map(({ sign }) => sign)
      expect(signs).toContain('dash')
      expect(signs.includes('mark')).toBe(scene.cargo !== null)
      expect(signs.includes('line')).toBe(scene.border > 0)
    }
  })
})

describe('the list of places', () => {
  it('has every town that the map names', () => {
    const listed = new Set(entries.map(({ label }) => textOf(label).replace(/(,| \().*/, '')))
    const towns = Object.values(labels).filter(({ kind }) => kind === 'town' || kind === 'minor')
    for (const { text } of towns) expect(listed).toContain(text.replace('\n', ' ').replace(/(,| \().*/, ''))
  })

  it('has each place once', () => {
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
  })
})
