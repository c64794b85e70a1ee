/** What the page around a living stage can ask of it. */
export interface StageHandle {
  /** Reads sizes anew and draws, after texts, fonts or controls on the stage have changed. */
  measure(): void
  /** Whether each step stands at rest, from the next frame on. */
  setCalm(calm: boolean): void
  /** The point of the journey that the map shows, in thousandths of its length. */
  moment(): number
  dispose(): void
}
