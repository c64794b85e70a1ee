import type { MotionValue } from 'framer-motion'

/** Where in the story a map is, as a step's index plus the progress (0..1) into it. */
export interface Glide {
  /** Where it is now. */
  readonly place: MotionValue<number>
  /** Where it glides to. */
  goal: number
}

/** What the page around a living stage can ask of it. */
export interface StageHandle {
  /** Reads anew what another step may have changed of the stage's texts and controls, and sets the names if it has. */
  measureAgain(): void
  /** Whether each step stands at rest, from the next frame on. */
  setCalm(calm: boolean): void
  /** The point of the journey that the map shows, in thousandths of its length. */
  moment(): number
  dispose(): void
}
