/** Text sizes in px of one arrangement, the largest that fits being taken. */
export interface Setting {
  readonly headlinePx: readonly number[]
  /** Highest that headline and attribution together may be. */
  readonly highestPx: number
  readonly attributionPx: readonly number[]
  /** Date and site's name. */
  readonly smallPx: number
  /** Legend and distance. */
  readonly stripPx: number
}

export interface ShapeSize {
  readonly widthPx: number
  readonly heightPx: number
  /** No text stands nearer to an edge: 5 % of the card, on stories 14 % at the top and the bottom. */
  readonly safe: { readonly x: number; readonly top: number; readonly bottom: number }
  /** Card px to one CSS px of the page's map: marks, lines and names are drawn this much larger. */
  readonly ratio: number
  readonly stacked: Setting
}

/** The three shapes of a card. */
export const shapes = {
  wide: {
    widthPx: 1200,
    heightPx: 630,
    safe: { x: 62, top: 36, bottom: 36 },
    ratio: 2,
    stacked: {
      headlinePx: [72, 68, 64, 60, 56, 52],
      highestPx: 212,
      attributionPx: [28, 26],
      smallPx: 28,
      stripPx: 24,
    },
  },
  square: {
    widthPx: 1080,
    heightPx: 1080,
    safe: { x: 60, top: 56, bottom: 56 },
    ratio: 2.4,
    stacked: {
      headlinePx: [88, 84, 80, 76, 72, 68, 64],
      highestPx: 390,
      attributionPx: [34, 32, 30],
      smallPx: 34,
      stripPx: 28,
    },
  },
  tall: {
    widthPx: 1080,
    heightPx: 1920,
    safe: { x: 72, top: 284, bottom: 284 },
    ratio: 2.8,
    stacked: {
      headlinePx: [104, 100, 96, 92, 88, 84, 80],
      highestPx: 520,
      attributionPx: [38, 36],
      smallPx: 40,
      stripPx: 32,
    },
  },
} as const satisfies Record<string, ShapeSize>

export type Shape = keyof typeof shapes

export const shapeNames = Object.keys(shapes) as Shape[] // as their type says

/** Whether a word names a shape that a card is drawn in. */
export const isShape = (word: string): word is Shape => Object.hasOwn(shapes, word)

/**
 * The text beside the map instead of above it: for wide cards of places that are no wider than high. It ends 60 px
 * above the bottom, where X lays the site's domain over the left of a card.
 */
export const beside: Setting & { readonly widthPx: number } = {
  widthPx: 572,
  headlinePx: [64, 60, 56, 52],
  highestPx: 412,
  attributionPx: [28, 26],
  smallPx: 28,
  stripPx: 24,
}
