/** A rectangle of the sheet, in km. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** No view reaches further north: beyond the pole the cone is cut open along 94° W, through Canada. */
export const northY = -6260

/** What the widest views show of the world, on screens of any shape; without Antarctica. */
export const extent: Box = [-17_800, -6270, 17_800, 43_000]

/** How far from the sheet's (0, 0) the wide level reaches, but in the north, where no view does. */
export const wideReachKm = 8000

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

/** What of a piece is filled. */
export type Fill = Land | 'lakes'
export const fillNames = [...storyCountries, 'rest', 'lakes'] as const satisfies readonly Fill[]

/** A level as its file holds it. */
export interface SheetFile extends Omit<SheetLevel, 'pieces'> {
  readonly pieces: readonly FilePiece[]
}

/** A piece as its file holds it: each line once, though land on both sides ends there and a border follows it. */
export interface FilePiece extends Rings {
  readonly box: Box
  /**
   * Encoded polylines with a space between two: dx and dy, in units, of the start from the end of the one before, then of
   * every step. First shores, then borders.
   */
  readonly arcs: string
  /** How many of the arcs are shores. */
  readonly coast: number
  /** How many of those after them are borders. */
  readonly borders: number
}

/** The rings of each fill, by the arcs that they are made of; `~i` is arc `i` the other way round. */
type Rings = { readonly [F in Fill]?: readonly (readonly number[])[] }
