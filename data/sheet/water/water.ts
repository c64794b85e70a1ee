import type { Box } from '../level'

/** Rivers and depths of the sea, as `npm run sheet` writes them. */
export interface WaterFile {
  /** Kilometres per unit of the rivers' path data. */
  readonly unitKm: number
  readonly depthUnitKm: number
  /** What lies deeper than 200, 1,000 and 3,000 m, each a part of the one before. */
  readonly depths: readonly string[]
  readonly rivers: readonly RiverCourse[]
}

export interface RiverCourse {
  readonly name: string
  /** 1 is drawn in the widest views, 3 in close ones only. */
  readonly rank: number
  readonly box: Box
  readonly path: string
  /** Where its name may stand beside it (sheet km), and the direction of the course there in degrees on the sheet. */
  readonly names: readonly (readonly [x: number, y: number, degrees: number])[]
}
