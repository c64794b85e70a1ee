import type { IsoDate } from './fact'
import type { FactId } from './facts'

export interface Paragraph {
  readonly text: string
  /** The facts that it tells. */
  readonly facts: readonly FactId[]
}

export interface Step {
  /** Its address: once published it does not change. */
  readonly slug: string
  /** One to three words for the list of steps and the timeline. */
  readonly title: string
  /** At most 60 characters, for the step and its card. */
  readonly headline: string
  /** The days that it tells of; null where the report gives none. */
  readonly when: { readonly from: IsoDate; readonly to: IsoDate } | null
  /** `when` in words. */
  readonly dateline: string
  /** Told before its place in time, so that the order of dates does not bind it. */
  readonly aheadOfTime?: true
  /** Who says so, in at most 80 characters, for the card. */
  readonly attribution: string
  /** One sentence of at most 140 characters, for search results and cards. */
  readonly summary: string
  readonly paragraphs: readonly Paragraph[]
  /** What the map's drawing means and does not mean, where that is not plain; told with the step's evidence. */
  readonly mapNote?: string
  /** The map in words, 80 to 300 characters: who is where, how far, what is certain. */
  readonly description: string
}
