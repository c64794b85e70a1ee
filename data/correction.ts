import type { Slug } from './steps'

/** Something that the story had wrong, and when it was put right. */
export interface Correction {
  /** YYYY-MM-DDThh:mm:ssZ */
  readonly at: string
  readonly step: Slug
  /** What was wrong and what is right, in one or two sentences. */
  readonly text: string
}
