import type { Refusal } from '@/components/http/refuse'
import { type Slug, steps } from '@/data/steps'
import { isShape, type Shape } from './shapes'

/** What a card shows: a step in a shape, or the journey at `n` thousandths of its length. */
export type CardRequest = { readonly slug: Slug; readonly shape: Shape } | { readonly n: number }

/** A card's address: the card, and the hash that the path ends with, if it does. */
export interface CardAddress {
  readonly card: CardRequest
  readonly hash: string | null
}

/**
 * What a path asks for. Each card has its paths written one way: `/og/SLUG`, `/og/SLUG/square`, `/og/SLUG/tall`, each of
 * these with `/HASH.png` behind it, and `/og/at/N`. Nothing is decoded, so an encoded letter or slash is no card's.
 */
export function askedBy(path: string): CardAddress | Refusal {
  const [, og, first, ...rest] = path.split('/')
  if (og !== 'og' || first === undefined || rest.length > 2) return refusals.card
  if (first === 'at' && rest[0] !== undefined)
    return rest[1] === undefined ? askedJourney(rest[0]) : refusals.card
  const step = steps.find(({ slug }) => slug === first)
  if (!step) return refusals.step
  const hash = hashIn(rest.at(-1))
  const [shape = null, more] = hash === null ? rest : rest.slice(0, -1)
  if (more !== undefined) return refusals.card
  if (shape === null) return { card: { slug: step.slug, shape: 'wide' }, hash }
  return isShape(shape) && shape !== 'wide' ? { card: { slug: step.slug, shape }, hash } : refusals.shape
}

/** The path of a card; with its hash, a path that changes with the picture. Only cards of steps have paths with a hash. */
export function cardPath(card: CardRequest, hash: string | null = null): string {
  if ('n' in card) return `/og/at/${card.n}`
  const path = `/og/${card.slug}${card.shape === 'wide' ? '' : `/${card.shape}`}`
  return hash === null ? path : `${path}/${hash}.png`
}

const refusals = {
  card: { status: 404, reason: 'There is no such card.' },
  step: { status: 404, reason: 'There is no such step.' },
  shape: { status: 404, reason: 'A card is wide (no word), square or tall.' },
  point: { status: 400, reason: 'The point of the journey is a whole number from 0 to 1000.' },
} as const satisfies Record<string, Refusal>

/** The hash in the last part of a path, as `digest` writes one. */
function hashIn(name: string | undefined): string | null {
  return name?.match(/^([0-9a-z]{11})\.png$/)?.[1] ?? null
}

/** `n` must be written the one way that a whole number from 0 to 1000 is. */
function askedJourney(n: string): CardAddress | Refusal {
  return /^(0|[1-9]\d{0,2}|1000)$/.test(n) ? { card: { n: Number(n) }, hash: null } : refusals.point
}
