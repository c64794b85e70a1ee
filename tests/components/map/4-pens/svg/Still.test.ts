import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { levels } from '@/components/map/1-plot/levels'
import { plotStory } from '@/components/map/1-plot/plot'
import { levelsFor } from '@/components/map/1-plot/sheet'
import { square } from '@/components/map/1-plot/square'
import { phases } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { Still } from '@/components/map/4-pens/svg/Still'
import { sizes } from '../../viewports'

const plot = plotStory()
const stills = plot.steps.map((step, index) => {
  return { slug: step.slug, index, step, html: renderToStaticMarkup(createElement(Still, { plot, index })) }
})

/** The level of the sheet from which a still was drawn: the one whose shores it holds. */
function levelsIn(html: string): string[] {
  return Object.entries(levels)
    .filter(([, level]) =>
      [level]
        .flat()
        .flatMap(({ pieces }) => pieces)
        .some(({ coast }) => coast && html.includes(coast)),
    )
    .map(([id]) => id)
}

describe('the still', () => {
  it.each(stills)('of $slug is an SVG drawn from one level of the sheet', ({ html }) => {
    expect(html).toMatch(/^<svg class="still"/)
    expect(html).not.toMatch(/NaN|undefined|Infinity/)
    expect(levelsIn(html)).toHaveLength(1)
  })

  it.each(stills)('of $slug has as many marks as the scene counts containers', ({ html, index, step }) => {
    const { cargo } = sceneAt(plot, index, phases(step).landing, square)
    const marks = html.match(/h2\.1v1\.7h-2\.1z/g)?.length ?? 0
    expect(marks).toBe(cargo?.count ?? 0)
  })
})

describe.each(sizes)('still and live painter at %s', (_, viewport) => {
  it.each(stills)(
    'draw $slug from the same level, but for that along the railway',
    ({ html, index, step }) => {
      const { camera } = sceneAt(plot, index, phases(step).landing, viewport)
      const { ground, fine, fineness } = levelsFor(camera, viewport)
      const live = fineness === 1 ? fine : fineness === 0 ? ground : `${ground} under a half-seen ${fine}`
      expect([live === 'corridor' ? 'wide' : live]).toEqual(levelsIn(html))
    },
  )
})
