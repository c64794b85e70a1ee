import type { StoryData } from '../schema'
import { type Advances, sansSemibold, serif, serifSemibold } from './advances'
import { inStep, type Problem } from './problem'

/** The typeface of each text on a share card, and the most of it that a card holds, in em of its own size. */
const cardTexts = {
  headline: { advances: serifSemibold, mostEm: 30 },
  summary: { advances: serif, mostEm: 64 },
  attribution: { advances: sansSemibold, mostEm: 40 },
  dateline: { advances: sansSemibold, mostEm: 16 },
} as const

type CardText = keyof typeof cardTexts

/** Texts that are wider than a share card has room for. */
export function* checkCardTexts({ steps }: StoryData): Iterable<Problem> {
  for (const step of steps)
    for (const part of Object.keys(cardTexts) as CardText[]) {
      // the keys of a constant object are its type's keys
      const { advances, mostEm } = cardTexts[part]
      const wideEm = widthEm(step[part], advances)
      const message = `its ${part} is ${wideEm.toFixed(1)} em wide; a card holds ${mostEm} em`
      if (wideEm > mostEm) yield inStep(step, 'card text', message)
    }
}

/** How wide a text is on one line, in em; a character that the table does not know counts as 1.1 em, wider than any in it. */
export function widthEm(text: string, advances: Advances): number {
  const widths = widthsOf(advances)
  let thousandths = 0
  for (const character of text) thousandths += widths.get(character) ?? 1100
  return thousandths / 1000
}

function widthsOf(advances: Advances): Map<string, number> {
  return new Map(
    Object.entries(advances).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  )
}
