import type { FactId } from './facts'

/** A part of the method notes and sources at the end. */
export interface Note {
  readonly id: string
  readonly heading: string
  readonly paragraphs: readonly { readonly text: string; readonly facts: readonly FactId[] }[]
}
