// A card's address and ETag carry a hash of what is drawn: every word, place, size and line of the map. So a
// card that looks different has a different address, and nobody has to remember what a card shows.
import { digest } from '@/components/text/digest'
import type { Correction } from '@/data/correction'
import { corrections } from '@/data/corrections'
import type { Slug } from '@/data/steps'
import { type CardRequest, cardPath } from './address'
import { type Drawing, drawingOfMoment } from './Card'
import { journeyContent, stepContent } from './content'
import type { Shape } from './shapes'

/** To be raised when fonts, colours of the PNG or the drawing library change, which a drawing does not hold. */
const edition = 2

const known = new Map<string, string>()

let last: { readonly path: string; readonly drawing: Drawing } | undefined

/** What is to be drawn of a card. The last is remembered, since it is hashed first and drawn then. */
export function drawingOf(asked: CardRequest): Drawing {
  const path = cardPath(asked)
  if (last?.path === path) return last.drawing
  const drawing =
    'n' in asked
      ? drawingOfMoment(journeyContent(asked.n), 'wide')
      : drawingOfMoment(stepContent(asked.slug), asked.shape)
  last = { path, drawing }
  return drawing
}

/** The hash of a card: 11 letters and digits, the same for the same picture of a step that was not corrected since. */
export function hashOf(asked: CardRequest): string {
  const path = cardPath(asked)
  const corrected = 'n' in asked ? [] : corrections.filter(({ step }) => step === asked.slug)
  const hash = known.get(path) ?? hashOfDrawing(drawingOf(asked), corrected)
  known.set(path, hash)
  return hash
}

/** The hash of a drawing and of the corrections of its step: one more, and its address is another. */
export function hashOfDrawing(drawing: Drawing, corrections: readonly Correction[]): string {
  return digest(serialise(drawing) + corrections.map(({ at }) => at).join())
}

/** The address of a step's card as tags carry it; `origin` without a slash at its end, empty for a path. */
export function cardUrl(slug: Slug, shape: Shape = 'wide', origin = ''): string {
  const card = { slug, shape }
  return origin + cardPath(card, hashOf(card))
}

/** Types and properties alone: the rest of an element differs between React's versions, and between its modes. */
function serialise(drawing: Drawing): string {
  return JSON.stringify([edition, drawing], (key, value) => (isBookkeeping(key) ? undefined : value))
}

const isBookkeeping = (key: string) => key === 'key' || key === 'ref' || key.startsWith('_')
