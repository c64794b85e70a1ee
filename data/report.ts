import type { IsoDate } from './fact'

/** The news report that the facts come from. */
export interface Report {
  readonly title: string
  readonly date: IsoDate
  /** Where anybody can read it, and a copy in an archive; null where none is known here. */
  readonly address: string | null
  readonly archive: string | null
  /** The day on which the address was last looked at. */
  readonly lookedAt: IsoDate | null
}
