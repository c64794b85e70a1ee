// The sheet's levels of detail, and which of them a view asks for.
import { type Box, type SheetLevel, wideReachKm } from '@/data/sheet/level'
import type { ReliefTones } from '@/data/sheet/read-tones'
import type { RiverCourse, WaterFile } from '@/data/sheet/water/water'
import type { Camera, Viewport } from './camera'

/** The levels that are a file each. */
type WholeId = 'coarse' | 'wide' | 'east' | 'west'

/** The files of the sheet: the level along the railway comes in columns, from west to east. */
export type FileId = WholeId | `corridor-${1 | 2 | 3 | 4}`

export const countries = ['rest', 'RUS', 'UKR', 'PRK', 'IRN'] as const
export type Layer = (typeof countries)[number] | 'lakes' | 'coast' | 'borders'

/** A level of the sheet, with its paths in the form that a pen takes. */
export interface Level<Shape> extends Pick<SheetLevel, 'unitKm' | 'box'> {
  readonly pieces: readonly ({ readonly box: Box } & { readonly [L in Layer]?: Shape })[]
}

/** Light and shadow of the ground, in the form that a pen takes. */
export interface Relief<Shape> {
  readonly image: Shape extends string ? string | ReliefTones : CanvasImageSource
  readonly box: Box
  /** 0..1: less than 1 while it comes in. */
  readonly strength: number
}

/** Rivers and depths of the seas, with their paths in the form that a pen takes. */
export interface Water<Shape> extends Pick<WaterFile, 'unitKm' | 'depthUnitKm'> {
  readonly depths: readonly Shape[]
  readonly rivers: readonly (Omit<RiverCourse, 'path'> & { readonly path: Shape })[]
  /** 0..1: less than 1 while it comes in. */
  readonly strength: number
}

/** The levels that there are, and what comes later if it is there. */
export type Sheet<Shape> = { readonly [Id in WholeId]?: Level<Shape> | undefined } & {
  /** Those columns of it that there are. */
  readonly corridor?: readonly Level<Shape>[]
  readonly relief?: Relief<Shape> | undefined
  readonly water?: Water<Shape> | undefined
}

/** How strong (0..1) the relief is at a scale: its own 8 km show in the closest views, where there is none. */
export function reliefAt({ kmPerPx }: Pick<Camera, 'kmPerPx'>): number {
  return Math.min(1, Math.max(0, (kmPerPx - 0.7) / 1.3))
}

/** Kilometres to a CSS px below which the straight edges of the coarse level are seen as such. */
const coarseKmPerPx = 15

/**
 * Which levels a camera asks for: the ground level, and how far (0..1) a fine piece has come in over it. Judged by
 * the kilometres across the free part, so that a still and a screen of any size take the same level for a step. But a
 * `large` screen shows the coarse level to be one, and has the wide one instead once that is there.
 */
export function levelsFor(
  camera: Camera,
  { free, widthPx, heightPx }: Viewport,
): { ground: 'coarse' | 'wide' | 'corridor'; large: boolean; fine: 'east' | 'west'; fineness: number } {
  const spanKm = camera.kmPerPx * Math.min(free.width, free.height)
  return {
    ground: spanKm > 2600 ? 'coarse' : spanKm > 1700 ? 'wide' : 'corridor',
    large:
      spanKm > 2600 &&
      camera.kmPerPx < coarseKmPerPx &&
      Math.hypot(camera.x, camera.y) + 0.4 * camera.kmPerPx * (widthPx + heightPx) < wideReachKm,
    fine: camera.x > 0 ? 'east' : 'west',
    fineness: Math.min(1, Math.max(0, (700 - spanKm) / 150)),
  }
}
