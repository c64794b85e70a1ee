/** A rectangle of the sheet, in km. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** No view reaches further north: beyond the pole the cone is cut open along 94° W, through Canada. */
export const northY = -6260

/** What the widest views show of the world, on screens of any shape; without Antarctica. */
export const extent: Box = [-17_800, -6270, 17_800, 43_000]

/** Where the places of a story may lie. Beyond it the sheet is drawn coarsely, for screens that show more. */
export const storyExtent: Box = [-8500, -6000, 8500, 11_000]

/**
 * One level of detail of the base map. Painters draw its pieces and skip those out of view.
 */
export interface SheetLevel {
  /** Kilometres per integer of the path data. */
  readonly unitKm: number
  readonly box: Box
  readonly pieces: readonly Piece[]
}

/**
 * One rectangle of a level, as SVG path data in units of `unitKm`; empty where it holds nothing. Fills of
 * neighbouring pieces overlap by a little, so that anti-aliasing shows no seam; lines are cut exactly.
 */
export interface Piece {
  readonly box: Box
  readonly RUS: string
  readonly UKR: string
  readonly PRK: string
  readonly IRN: string
  /** Land of all other countries. */
  readonly rest: string
  readonly lakes: string
  /** Shores of seas and lakes. */
  readonly coast: string
  /** Land borders between countries, each once. */
  readonly borders: string
}

/** The countries that the story sets off from the rest. */
export const storyCountries = ['RUS', 'UKR', 'PRK', 'IRN'] as const
export type Land = (typeof storyCountries)[number] | 'rest'
