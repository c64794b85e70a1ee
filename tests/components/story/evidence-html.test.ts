import { describe, expect, it } from 'vitest'
import { evidenceOf, evidenceOfStep } from '@/components/story/evidence-html'
import { evidenceId } from '@/components/story/evidence-id'
import { certaintyLevels } from '@/data/certainty-levels'
import type { Fact } from '@/data/fact'
import { facts } from '@/data/facts'
import type { Step } from '@/data/step'
import { steps } from '@/data/steps'

const all: readonly Step[] = steps
const known: readonly Fact[] = facts
const evidence = all.map(({ slug, paragraphs }) => ({
  slug,
  paragraphs: paragraphs.map((paragraph, i) => ({ ...paragraph, html: evidenceOf(slug, i) })),
}))
const whole = evidence.flatMap(({ paragraphs }) => paragraphs.map(({ html }) => html)).join('')

describe('the evidence', () => {
  it('tells of every fact of the story, in words', () => {
    for (const { id, claim, source, notKnown, certainty } of known) {
      const entry = new RegExp(`<li id="[a-z-]+-${id}"><b>${id}</b> (.*?)</li>`).exec(whole)?.[1]
      expect(entry, id).toContain(claim)
      expect(entry, id).toContain(`Source: ${source}`)
      expect(entry, id).toContain(`${certaintyLevels[certainty].name}: ${certaintyLevels[certainty].means}`)
      if (notKnown) expect(entry, id).toContain(`Not known: ${notKnown}.`)
    }
  })

  it('says when a thing was said where the report tells, and makes up no day where it does not', () => {
    for (const { html } of evidence.flatMap(({ paragraphs }) => paragraphs))
      for (const [, id, text] of html.matchAll(/<b>(F\d+)<\/b>(.*?)<\/li>/g)) {
        const { said } = known.find((fact) => fact.id === id) ?? {}
        const after = /Source: (.*?)\. (?:Reported|Assessed|Unknown|Record|Computed|Illustrative):/.exec(
          text ?? '',
        )?.[1]
        if (said) expect(after, id).toMatch(/, (\d+ )?(September|October) 2023/)
        else expect(after, id).not.toMatch(/2023/)
      }
  })

  it.each(evidence)('of $slug tells each of its facts in full once', ({ slug, paragraphs }) => {
    const cited = new Set(paragraphs.flatMap((paragraph) => paragraph.facts))
    const html = paragraphs.map((paragraph) => paragraph.html).join('')
    for (const id of cited) expect(html.split(`id="${evidenceId(slug, id)}"`), id).toHaveLength(2)
  })

  it.each(evidence)(
    'of $slug says at each paragraph how its facts are known and by whom, before it is opened',
    ({ paragraphs }) => {
      for (const { facts: cited, html } of paragraphs) {
        const summary = /<summary>(.*)<\/summary>/.exec(html)?.[1] ?? ''
        for (const id of cited) {
          const { certainty = 'unknown', source = '' } = known.find((fact) => fact.id === id) ?? {}
          const who = source === 'public record' ? '' : `[^<]*${source.split(/[,(]/)[0]?.trim()}`
          expect(summary).toMatch(
            new RegExp(`<i class="sign ${certainty}"></i>${certaintyLevels[certainty].name}${who}`),
          )
        }
      }
    },
  )

  it('shows a reader no number of a fact before it is opened', () => {
    const summaries = [...whole.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, text]) => text)
    expect(summaries.filter((text) => /\bF\d/.test(text ?? ''))).toEqual([])
    expect(summaries.length).toBeGreaterThan(14)
  })

  it.each(evidence)(
    'of $slug as a whole tells every fact of its paragraphs once, each with its sign',
    (step) => {
      const html = evidenceOfStep(step.slug)
      const cited = new Set(step.paragraphs.flatMap((paragraph) => paragraph.facts))
      expect(html.match(/<li id=/g)).toHaveLength(cited.size)
      for (const id of cited) {
        const { certainty, claim } = known.find((fact) => fact.id === id) ?? {}
        expect(html).toContain(`<b>${id}</b> ${claim}`)
        expect(html.split('</summary>')[0]).toContain(`<i class="sign ${certainty}"></i>`)
      }
    },
  )

  it.each(all.map(({ slug, paragraphs, mapNote }) => ({ slug, paragraphs, mapNote })))(
    'of $slug says once how its map is drawn, and in every panel in which report it was told',
    ({ slug, paragraphs, mapNote }) => {
      const report =
        '<li>The report: “North Korea Shipped Arms to Russia for Use in Ukraine, U.S. Says”, 13 October 2023</li></ul>'
      const ending = `<li><b>The map</b> ${mapNote}</li>${report}`
      const each = paragraphs.map((_, i) => evidenceOf(slug, i))
      expect(each.map((html) => html.endsWith(ending))).toEqual(each.map((_, i) => i === each.length - 1))
      expect(each.every((html) => html.endsWith(report))).toBe(true)
      expect(evidenceOfStep(slug).endsWith(ending)).toBe(true)
    },
  )

  it('is empty where there is no such paragraph or step', () => {
    expect([evidenceOf('najin', 9), evidenceOf('nowhere', 0), evidenceOfStep('nowhere')]).toEqual([
      '',
      '',
      '',
    ])
  })
})
