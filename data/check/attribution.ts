import type { Certainty } from '../fact'
import type { StoryData } from '../schema'
import { inStep, type Problem } from './problem'

interface Wording {
  readonly accepted: RegExp
  readonly advice: string
}

/** What a paragraph must say so that a reader can tell how its facts are known. */
const wordings: Partial<Record<Certainty, Wording>> = {
  reported: {
    accepted:
      /\baccording to\b|\bsa(?:id|ys?)\b|\bby (?:the U\.S\.|their|his|her) account\b|\bthe U\.S\. account\b/i,
    advice: 'who says so: “according to the White House”, “U.S. officials said”, “by the U.S. account”',
  },
  assessed: {
    accepted: /\bconcluded?\b|\bappears?\b/i,
    advice: 'that it is an assessment: “have concluded”, “appears”',
  },
  unknown: {
    accepted: /\bunknown\b|\bnot known\b|\bnot determined\b|\bno details\b/i,
    advice: 'that it is unknown: “is unknown”, “have not determined”, “gave no details”',
  },
  computed: {
    accepted: /\bmeasured\b|\bcomputed\b/i,
    advice: 'how it was worked out: “measured along the line drawn here”',
  },
  illustrative: {
    accepted: /\billustrative\b|\bnot disclosed\b/i,
    advice: 'that it is only drawn here: “illustrative route”, “was not disclosed”',
  },
}

/** What makes a figure the site's own, whoever else has one. */
const ownFigure = /\b(?:measured|computed) here\b/i

const record = /\bpublic record\b/i

/** Paragraphs and card lines that do not say, in words, how the facts they tell are known. */
export function* checkAttribution({ facts, steps }: StoryData): Iterable<Problem> {
  const certainties = new Map(facts.map(({ id, certainty }) => [id, certainty]))
  const statusesOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => certainties.get(id) ?? []))
  for (const step of steps) {
    const say = (message: string) => inStep(step, 'attribution', message)
    for (const [i, { text, facts }] of step.paragraphs.entries())
      for (const status of statusesOf(facts)) {
        const wording = wordings[status]
        if (!wording || wording.accepted.test(text)) continue
        const cited = facts.filter((id) => certainties.get(id) === status).join(', ')
        yield say(`paragraph ${i + 1} tells ${cited} (${status}) but does not say ${wording.advice}`)
      }
    for (const [i, { text, facts }] of step.paragraphs.entries())
      if (facts.length > 0 && ownFigure.test(text) && !statusesOf(facts).has('computed'))
        yield say(`paragraph ${i + 1} tells a figure of this site and cites no computed fact`)
    const told = statusesOf(step.paragraphs.flatMap((paragraph) => paragraph.facts)).add('reported')
    const accepted = [record, ...[...told].flatMap((status) => wordings[status]?.accepted ?? [])]
    if (!accepted.some((pattern) => pattern.test(step.attribution)))
      yield say(`its card line “${step.attribution}” does not tell who says so`)
  }
}
