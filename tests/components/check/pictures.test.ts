import { describe, expect, it } from 'vitest'
import { checkPictures } from '@/components/check/pictures'
import { plotStory } from '@/components/map/1-plot/plot'
import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import type { Problem } from '@/data/check'

const plot = plotStory()
const summary = ({ file, step, rule }: Problem) => `${file} · ${step} · ${rule}`

/** The plot with something changed in one of its steps. */
function spoilt(slug: string, change: (step: PlottedStep) => Partial<PlottedStep>): Plot {
  return {
    ...plot,
    steps: plot.steps.map((step) => (step.slug === slug ? { ...step, ...change(step) } : step)),
  }
}

describe('the check of the pictures', () => {
  it('finds every subject in sight on the smallest phone', () => {
    expect(checkPictures(plot)).toEqual([])
  })

  it.each<[name: string, slug: string, change: (step: PlottedStep) => Partial<PlottedStep>, says: string]>([
    [
      'the cargo',
      'disclosure',
      (step) => ({ cargo: { look: 'grow', at: [step.frame.x, -9000] } }),
      'the cargo',
    ],
    [
      'the vehicle',
      'crossing',
      (step) => ({ frame: { ...step.frame, x: step.frame.x + 900 } }),
      'the vehicle',
    ],
    [
      'an open line',
      'price',
      ({ open }) => ({ open: open && { ...open, line: [...open.line, [-4000, 0]] } }),
      'a point of the open line',
    ],
    [
      'the computed line',
      'tikhoretsk',
      (step) => ({ frame: { ...step.frame, widthKm: 20, heightKm: 20 } }),
      'the start of the computed line',
    ],
  ])('names the step when %s is out of sight', (_, slug, change, says) => {
    const problems = checkPictures(spoilt(slug, change))
    expect(problems.map(summary)).toContain(`data/map-specs.ts · ${slug} · hidden subject`)
    expect(problems.map(({ message }) => message).join('\n')).toContain(`${says} lies outside the map`)
  })

  it('finds a leg that no step travels, and one that two steps travel', () => {
    const never = checkPictures(spoilt('crossing', () => ({ legs: ['done', null], cargo: null })))
    expect(never.map(summary)).toEqual(['data/map-specs.ts · - · leg travelled'])
    const twice = checkPictures(spoilt('weight', () => ({ legs: [null, 'scrub'] })))
    expect(twice.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^more than one step \(rail, weight\) travels the leg rail/),
    ])
  })
})
