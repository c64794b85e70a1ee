import { describe, expect, it } from 'vitest'
import { wordCount } from '@/data/check/words'
import { facts } from '@/data/facts'
import border from '@/data/sheet/border.json'
import type { Step } from '@/data/step'
import { story } from '@/data/story'

const steps: readonly Step[] = story.steps
const textOf = (step: Step) => step.paragraphs.map(({ text }) => text).join(' ')
const everyText = [
  ...steps.flatMap((step) => [
    step.headline,
    step.summary,
    step.attribution,
    step.description,
    step.mapNote ?? '',
    textOf(step),
  ]),
  ...story.facts.map(({ claim }) => claim),
  ...story.notes.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
]

/** The story as it was planned: which facts each step may tell. */
const plan: readonly [slug: string, facts: string][] = [
  ['opening', 'F1 F2 F10'],
  ['najin', 'F3'],
  ['crossing', 'F4'],
  ['dunay', 'F3 F5'],
  ['summit', 'F5 F23'],
  ['return-cargo', 'F6 F14'],
  ['rail', 'F7 F11'],
  ['tikhoretsk', 'F7 F8 F9 F31'],
  ['disclosure', 'F1 F2 F3 F10 F18'],
  ['price', 'F15 F16 F17 F13'],
  ['suppliers', 'F19 F20 F21 F22'],
  ['weight', 'F24 F25'],
  ['washington', 'F26 F27 F28 F29 F30'],
  ['unknown', 'F12 F13 F14 F11'],
]

describe('the story', () => {
  it('has its fourteen steps in their order', () => {
    expect(steps.map(({ slug }) => slug)).toEqual(plan.map(([slug]) => slug))
  })

  it.each(plan)('tells in %s the facts planned for it, all of them and no other', (slug, planned) => {
    const told = new Set<string>(
      steps.find((step) => step.slug === slug)?.paragraphs.flatMap((paragraph) => paragraph.facts),
    )
    // A drawn path may be named as illustrative wherever it is seen.
    if (!planned.includes('F11')) told.delete('F11')
    expect([...told].sort()).toEqual(planned.split(' ').sort())
  })

  it('holds the facts F1 to F30, and what was measured here', () => {
    expect(facts.map(({ id }) => id)).toEqual(Array.from({ length: 31 }, (_, i) => `F${i + 1}`))
    expect(facts.filter(({ certainty }) => certainty === 'computed').map(({ id }) => id)).toEqual(['F31'])
  })

  it('takes between 700 and 1,000 words', () => {
    const words = wordCount(steps.map(textOf).join(' '))
    expect(words).toBeGreaterThanOrEqual(700)
    expect(words).toBeLessThanOrEqual(1000)
  })

  it('quotes nobody', () => {
    expect(everyText.filter((text) => /[“”"]/.test(text))).toEqual([])
  })

  it('uses printers’ apostrophes and dashes throughout', () => {
    expect(everyText.filter((text) => /'|--|\d-\d/.test(text.replace('Shahed-136', '')))).toEqual([])
  })

  it('bears the same title in its opening as on the site', () => {
    expect(steps[0]?.headline).toBe(story.site.title)
  })

  it('says near the top that nothing was independently verified', () => {
    expect(story.site.caveat).toMatch(/U\.S\. officials.*independently verified/)
  })

  it('writes one to three words for the list of steps', () => {
    for (const { title } of steps) expect(wordCount(title)).toBeLessThanOrEqual(3)
  })

  it('has one to three paragraphs a step, and one in the opening', () => {
    for (const { paragraphs } of steps) expect([1, 2, 3]).toContain(paragraphs.length)
    expect(steps[0]?.paragraphs).toHaveLength(1)
  })

  it('names both the seas and both the spellings that the map names', () => {
    const all = steps.map(textOf).join(' ')
    expect(all).toContain('Sea of Japan (East Sea)')
    expect(all).toContain('also written Rajin')
  })
})

describe('the distance to the border', () => {
  const [step] = steps.filter(({ slug }) => slug === 'tikhoretsk')

  it('is told as the U.S. account has it, and as the U.S. account’s', () => {
    expect(step && textOf(step)).toMatch(
      /about 180 miles \(290 km\) from the Ukrainian border, by the U\.S\. account/,
    )
  })

  it('is told as the sheet measures it, in the step, its description and the notes', () => {
    const computed = `about ${border.distanceKm} km`
    const notes = story.notes.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(' ')
    expect(step && textOf(step)).toContain(`${computed} (${Math.round(border.distanceKm / 1.609344)} miles)`)
    expect(step?.description).toContain(computed)
    expect(notes).toContain(computed)
  })
})
