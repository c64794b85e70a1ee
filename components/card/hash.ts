// A card's address and ETag carry a hash of the tree that is drawn: every word, place, size and line of the map. So a
// card that looks different has a different address, and nobody has to remember what a card shows.
import type { ReactElement } from 'react'
import { digest } from '@/components/digest'
import type { Correction } from '@/data/correction'
import { corrections } from '@/data/corrections'
import type { Slug } from '@/data/steps'
import { type Asked, cardPath } from './address'
import { cardTree } from './Card'
import { momentOfJourney, momentOfStep } from './moment'
import type { Shape } from './shapes'

/** To be raised when fonts or the drawing library change, which the tree does not hold. */
const edition = 1

const known = new Map<string, string>()

let last: { readonly path: string; readonly tree: ReactElement } | undefined

/** The tree of a card, ready to be drawn. The last one is remembered, since it is hashed first and drawn then. */
export function treeOf(asked: Asked): ReactElement {
  const path = cardPath(asked)
  if (last?.path === path) return last.tree
  const tree =
    'n' in asked
      ? cardTree(momentOfJourney(asked.n), 'wide')
      : cardTree(momentOfStep(asked.slug), asked.shape)
  last = { path, tree }
  return tree
}

/** The hash of a card: 11 letters and digits, the same for the same picture of a step that was not corrected since. */
export function hashOf(asked: Asked): string {
  const path = cardPath(asked)
  const corrected = 'n' in asked ? [] : corrections.filter(({ step }) => step === asked.slug)
  const hash = known.get(path) ?? hashOfTree(treeOf(asked), corrected)
  known.set(path, hash)
  return hash
}

/** The hash of a card's tree and of the corrections of its step: one more, and its address is another. */
export function hashOfTree(tree: ReactElement, corrections: readonly Correction[]): string {
  return digest(serialise(tree) + corrections.map(({ at }) => at).join())
}

/** The address of a step's card as tags carry it; `origin` without a slash at its end, empty for a path. */
export function cardUrl(slug: Slug, shape: Shape = 'wide', origin = ''): string {
  const asked = { slug, shape }
  return `${origin}${cardPath(asked)}?v=${hashOf(asked)}`
}

/** Types and properties alone: the rest of an element differs between React's versions, and between its modes. */
function serialise(tree: ReactElement): string {
  return JSON.stringify([edition, tree], (key, value) => (isBookkeeping(key) ? undefined : value))
}

const isBookkeeping = (key: string) => key === 'key' || key === 'ref' || key.startsWith('_')
