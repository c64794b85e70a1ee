import localFont from 'next/font/local'

// None is preloaded: Chromium holds the first paint back for a font that is. Until the fonts come, the
// stand-ins of base.css are there, sized to the very texts of the story so that lines break where they will break.

/** The story's serif. Latin only. */
export const serif = localFont({
  src: './source-serif-4-400.woff2',
  weight: '400',
  variable: '--serif',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** Labels and numbers. */
export const sans = localFont({
  src: './libre-franklin-500.woff2',
  weight: '500',
  variable: '--sans',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** Headlines. A family of its own, with a bold fallback of its own. */
export const serifBold = localFont({
  src: './source-serif-4-600.woff2',
  weight: '600',
  variable: '--serif-bold',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** Names of waters. */
export const serifItalic = localFont({
  src: './source-serif-4-400-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--serif-italic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})
