import { type Slug, steps } from '@/data/steps'
import { isShape, type Shape } from './shapes'

/** What a card's address asks for: a step in a shape, or the journey at `n` thousandths of its length. */
export type Asked = { readonly slug: Slug; readonly shape: Shape } | { readonly n: number }

/** Why a request gets no answer. */
export interface Refusal {
  readonly status: 400 | 404 | 500 | 501
  readonly reason: string
}

/**
 * What a path asks for. Each card has one path, written one way: `/og/SLUG`, `/og/SLUG/square`, `/og/SLUG/tall` and
 * `/og/at/N`. Nothing is decoded, so an encoded letter or slash is no card's.
 */
export function askedBy(path: string): Asked | Refusal {
  const [, og, first, second, ...more] = path.split('/')
  if (og !== 'og' || first === undefined || more.length > 0) return refusals.card
  if (first === 'at' && second !== undefined) return askedJourney(second)
  const step = steps.find(({ slug }) => slug === first)
  if (!step) return refusals.step
  if (second === undefined) return { slug: step.slug, shape: 'wide' }
  return isShape(second) && second !== 'wide' ? { slug: step.slug, shape: second } : refusals.shape
}

/** The path of a card, without its hash. */
export function cardPath(asked: Asked): string {
  if ('n' in asked) return `/og/at/${asked.n}`
  return `/og/${asked.slug}${asked.shape === 'wide' ? '' : `/${asked.shape}`}`
}

const refusals = {
  card: { status: 404, reason: 'There is no such card.' },
  step: { status: 404, reason: 'There is no such step.' },
  shape: { status: 404, reason: 'A card is wide (no word), square or tall.' },
  point: { status: 400, reason: 'The point of the journey is a whole number from 0 to 1000.' },
} as const satisfies Record<string, Refusal>

/** `n` must be written the one way that a whole number from 0 to 1000 is. */
function askedJourney(n: string): Asked | Refusal {
  return /^(0|[1-9]\d{0,2}|1000)$/.test(n) ? { n: Number(n) } : refusals.point
}
