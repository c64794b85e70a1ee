import type { IsoDate } from './fact'
import type { Report } from './report'
import type { Slug } from './steps'

/** What a site says of itself. */
export interface Publication {
  readonly name: string
  readonly title: string
  readonly tagline: string
  /** The plain line near the top: who says so, and that nobody verified it. */
  readonly caveat: string
  /** Language and region, as in en-GB (BCP 47). */
  readonly locale: string
  /** The news report that the facts come from. */
  readonly report: Report
  /** When the story appeared, and when it was last changed: YYYY-MM-DDThh:mm:ssZ. */
  readonly published: string
  readonly updated: string
  /** Under which terms the downloads may be used, and who has to be named. */
  readonly licence: string
  /** Names that no end of a line on a card may part. */
  readonly together: readonly string[]
  readonly timeline: {
    readonly from: IsoDate
    readonly to: IsoDate
    readonly stops: readonly TimelineStop[]
  }
}

/** When the story was last changed: the day of its last edit, or of its newest correction where that is later. */
export function lastChange(edited: string, corrections: readonly { readonly at: string }[]): string {
  return [edited, ...corrections.map(({ at }) => at)].toSorted().at(-1) ?? edited
}

/** A day that the timeline marks. */
interface TimelineStop {
  readonly day: IsoDate
  /** As short as can be; empty where the day before stands too near. */
  readonly name: string
  readonly text: string
  /** The step that tells of it. */
  readonly step: Slug
}
