import type { LonLat } from './sheet/projection'

export interface Place {
  readonly name: string
  /** Another spelling of the name. */
  readonly also?: string
  readonly lonLat: LonLat
  /** Where the coordinates come from. */
  readonly source: string
}
