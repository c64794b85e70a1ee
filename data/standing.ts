import type { FactId } from './facts'

/** One way of knowing a thing, in words, and what of the story is known in that way. */
export interface Standing {
  /** One word, for the sign at a paragraph. */
  readonly name: string
  /** In words that follow the name and a colon. */
  readonly means: string
  /** The line of “At a glance”; null where nothing of the story stands so. */
  readonly glance: { readonly text: string; readonly facts: readonly FactId[] } | null
}
