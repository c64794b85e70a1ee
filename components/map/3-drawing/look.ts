/** The colours of a map, by the names that the stylesheet has for them. */
export const colourNames = [
  'sea',
  'deep',
  'land',
  'rus',
  'ukr',
  'prk',
  'border',
  'coast',
  'ink',
  'muted',
  'accent',
  'paper',
  'tint',
] as const

/** Colours as CSS writes them. */
export type Colours = Readonly<Record<(typeof colourNames)[number], string>>

/** How a map looks, apart from what it shows. */
export interface Look {
  readonly colours: Colours
  /** Width of shores and borders in CSS px. */
  readonly hairlinePx: number
  /** How much (0..1) of the relief's light and shadow the land takes; none where it is not given. */
  readonly reliefOpacity?: number
}
