// What stands behind each paragraph, as HTML. On the server only.
import { dayText } from '@/components/text/dates'
import { escaped } from '@/components/text/markup'
import { certaintyLevels } from '@/data/certainty-levels'
import type { Certainty, Fact } from '@/data/fact'
import { facts } from '@/data/facts'
import type { Report } from '@/data/report'
import { site } from '@/data/site'
import type { Step } from '@/data/step'
import { steps } from '@/data/steps'
import { evidenceId } from './evidence-id'

/**
 * The inside of a paragraph's `<details>`: how each of its facts is known as a sign and a word, and, opened, who says
 * it, when, and what is not known. A fact is told in full once a step; the last paragraph also says how the map is
 * drawn. Empty where there is no such paragraph.
 */
export function evidenceOf(slug: string, paragraph: number): string {
  const step: Step | undefined = steps.find((step) => step.slug === slug)
  const cited = knownFacts(step?.paragraphs[paragraph]?.facts ?? [])
  const before = new Set<string>(step?.paragraphs.slice(0, paragraph).flatMap((earlier) => earlier.facts))
  if (cited.length === 0) return ''
  const items = cited.map((fact) => (before.has(fact.id) ? again(fact) : entry(slug, fact)))
  const last = paragraph + 1 === step?.paragraphs.length
  return `${summary(cited)}<ul>${items.join('')}${last ? mapNote(step) : ''}${reportOf(site.report)}</ul>`
}

/** The inside of one `<details>` for all that a step cites, each fact told in full: for an embed, which has one a step. */
export function evidenceOfStep(slug: string): string {
  const { step, cited } = citedIn(slug)
  if (cited.length === 0) return ''
  return `${summary(cited)}<ul>${cited.map((fact) => entry(slug, fact)).join('')}${mapNote(step)}${reportOf(site.report)}</ul>`
}

/**
 * The same as lines of text with few elements, for an embed that has a live map beside it: a page of many elements moves
 * slower.
 */
export function evidenceLinesOfStep(slug: string): string {
  const { step, cited } = citedIn(slug)
  if (cited.length === 0) return ''
  const { title, date } = site.report
  const lines = cited.map(
    (fact) => `${fact.id} ${escaped(fact.claim)}\n${sourceOf(fact)}${escaped(openOf(fact))}`,
  )
  if (step?.mapNote) lines.push(`The map: ${escaped(step.mapNote)}`)
  lines.push(`The report: “${escaped(title)}”, ${dayText(date)}`)
  return `<summary>${signs(cited).join(' ')}</summary><p>${lines.join('\n\n')}</p>`
}

/** A step and the facts that it cites, each once. */
function citedIn(slug: string): { step: Step | undefined; cited: Fact[] } {
  const step: Step | undefined = steps.find((step) => step.slug === slug)
  return { step, cited: knownFacts([...new Set(step?.paragraphs.flatMap(({ facts }) => facts))]) }
}

/** The news report that all of it was told in. */
function reportOf({ title, date }: Report): string {
  return `<li>The report: “${escaped(title)}”, ${dayText(date)}</li>`
}

/** What the step's map means and does not mean. */
function mapNote(step: Step | undefined): string {
  return step?.mapNote ? `<li><b>The map</b> ${escaped(step.mapNote)}</li>` : ''
}

function knownFacts(ids: readonly string[]): Fact[] {
  return ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
}

/** The signs of a paragraph: each certainty once, with those who say so. */
function signs(cited: readonly Fact[]): string[] {
  return [...new Set(cited.map(({ certainty }) => certainty))].map((certainty) => {
    const sources = cited.filter((fact) => fact.certainty === certainty).map(({ source }) => source)
    return signOf(certainty) + escaped(knownBy(certaintyLevels[certainty].name, sources))
  })
}

/** A line that opens, of signs that keep together each. */
function summary(cited: readonly Fact[]): string {
  return `<summary>${signs(cited)
    .map((sign) => `<span>${sign}</span>`)
    .join(' ')}</summary>`
}

/** “Reported · White House”. What a source adds behind a comma or in brackets is told in the panel. */
function knownBy(name: string, sources: readonly string[]): string {
  const short = sources.map((source) => source.replace(/\s*[,(].*$/, ''))
  const telling = short.filter((source) => !source.includes(name.toLowerCase())) // not “Record · public record”
  return [name, [...new Set(telling)].join(', ')].filter(Boolean).join(' · ')
}

function signOf(certainty: Certainty): string {
  return `<i class="sign ${certainty}"></i>`
}

function entry(slug: string, fact: Fact): string {
  const { id, claim } = fact
  return `<li id="${evidenceId(slug, id)}"><b>${id}</b> ${escaped(claim)} <small>${sourceOf(fact)}${escaped(openOf(fact))}</small></li>`
}

function openOf({ notKnown }: Fact): string {
  return notKnown ? ` Not known: ${notKnown}.` : ''
}

/** A fact that an earlier paragraph of the step has told in full. */
function again(fact: Fact): string {
  return `<li><b>${fact.id}</b> As above. <small>${sourceOf(fact)}</small></li>`
}

function sourceOf({ certainty, source, said }: Fact): string {
  const { name, means } = certaintyLevels[certainty]
  return escaped(`Source: ${source}${said ? `, ${dayText(said)}` : ''}. ${name}: ${means}.`)
}
