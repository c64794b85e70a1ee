// What the map needs to be live. Apart from the script that asks for it first: the pages' own scripts ask again.

export const reducedMotion = '(prefers-reduced-motion: reduce)'
/**
 * What a live map needs, in rem: so much height above the text on a screen that is narrow or held upright, so much width
 * beside it on another (from 700 px, see screens.css). Below, with large text or in a low window, a few lines would be left to read in.
 */
export const needed = { narrowPx: 700, heightRem: 25, widthRem: 38 } as const
