import type { FactId } from './facts'
import type { LabelId } from './labels'

/** A place of the map that a reader can go to, and the facts that are about it. */
export interface Entry {
  readonly name: string
  /** The name on the map whose position is the place's. */
  readonly label: LabelId
  /** What it is in the story, in a few words that the facts hold. */
  readonly role: string
  /** How much country around it to show, in km. */
  readonly acrossKm: number
  /** Only facts that are about the place; none for a place that is there to show where things are. */
  readonly facts: readonly FactId[]
}
