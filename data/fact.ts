/** How a fact is known; this decides how it may be worded and how it may be drawn. */
export type Certainty = 'reported' | 'assessed' | 'unknown' | 'record' | 'computed' | 'illustrative'

/** A day as YYYY-MM-DD; where only the month is known, YYYY-MM. */
export type IsoDate = string

export interface Fact {
  /** F and a number. */
  readonly id: string
  readonly certainty: Certainty
  readonly claim: string
  /** Who says it. */
  readonly source: string
  /** When it was said; null where the report does not tell. The report itself is of 13 October 2023. */
  readonly said: IsoDate | null
  /** What the same source left open, in words that follow “Not known:”. */
  readonly notKnown?: string
}
