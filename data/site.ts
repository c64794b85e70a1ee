import type { IsoDate } from './facts'

export interface Site {
  readonly name: string
  readonly title: string
  readonly tagline: string
  /** The plain line near the top: who says so, and that nobody verified it. */
  readonly caveat: string
  readonly locale: string
  /** The news report that the facts come from. */
  readonly reportDate: IsoDate
  /** The day of the last change to the story. */
  readonly updated: IsoDate
  /** Ends of the timeline. */
  readonly timeline: { readonly from: IsoDate; readonly to: IsoDate }
}

export const site: Site = {
  name: 'The Shipment',
  title: 'One North Korean arms shipment, as U.S. officials trace it',
  tagline: 'A reported arms shipment from Najin to Tikhoretsk, step by step on a map.',
  caveat: 'This account is U.S. officials’. None of it was independently verified in the report.',
  locale: 'en',
  reportDate: '2023-10-13',
  updated: '2026-11-24',
  timeline: { from: '2023-09-07', to: '2023-10-13' },
}
