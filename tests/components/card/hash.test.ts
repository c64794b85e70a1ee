import { describe, expect, it } from 'vitest'
import { cardAlt } from '@/components/card/content'
import { cardUrl, drawingOf, hashOf, hashOfDrawing } from '@/components/card/hash'
import { steps } from '@/data/steps'

describe('the hash of a card', () => {
  it('differs from card to card', () => {
    const ofSteps = steps.flatMap(({ slug }) =>
      (['wide', 'square', 'tall'] as const).map((shape) => hashOf({ slug, shape })),
    )
    const ofJourney = Array.from({ length: 21 }, (_, i) => hashOf({ n: i * 50 }))
    expect(new Set([...ofSteps, ...ofJourney]).size).toBe(14 * 3 + 21)
  })

  it('changes when the step of a card is corrected, and again when it is corrected again', () => {
    const drawing = drawingOf({ slug: 'rail', shape: 'wide' })
    const first = { at: '2026-12-03T10:30:00Z', step: 'rail', text: 'A made-up mistake.' } as const
    const second = { ...first, at: '2026-12-04T08:00:00Z' }
    const hashes = [[], [first], [second, first]].map((corrections) => hashOfDrawing(drawing, corrections))
    expect(new Set(hashes).size).toBe(3)
    expect(hashes[0]).toBe(hashOf({ slug: 'rail', shape: 'wide' }))
  })

  it('is eleven letters and digits', () => {
    expect(hashOf({ slug: 'rail', shape: 'wide' })).toMatch(/^[0-9a-z]{11}$/)
  })
})

describe('the address in a tag', () => {
  it('is the card’s path with its hash in it, since some crawlers drop a query', () => {
    expect(cardUrl('rail')).toBe(`/og/rail/${hashOf({ slug: 'rail', shape: 'wide' })}.png`)
    expect(cardUrl('rail', 'tall', 'https://example.org')).toBe(
      `https://example.org/og/rail/tall/${hashOf({ slug: 'rail', shape: 'tall' })}.png`,
    )
  })
})

describe('the alternative text of a card', () => {
  it.each(steps.map((step) => [step.slug, step] as const))(
    'says what, when and who says so (%s)',
    (_, step) => {
      const alt = cardAlt(step)
      for (const part of [step.headline, step.dateline, step.attribution]) expect(alt).toContain(part)
      expect(alt.length).toBeLessThanOrEqual(420) // X takes 420 characters
    },
  )
})
