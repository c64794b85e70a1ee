import localFont from 'next/font/local'

/** The story's serif. Latin only; the fallback is sized to it, so that its arrival moves nothing. */
export const serif = localFont({
  src: [
    { path: './source-serif-4-400.woff2', weight: '400', style: 'normal' },
    { path: './source-serif-4-400-italic.woff2', weight: '400', style: 'italic' },
  ],
  variable: '--serif',
  display: 'swap',
  preload: true,
  adjustFontFallback: 'Times New Roman',
})

/** Labels and numbers. */
export const sans = localFont({
  src: './libre-franklin-500.woff2',
  weight: '500',
  variable: '--sans',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
})

/** Headlines. A family of its own, so that its fallback is sized to the bold letters. */
export const serifBold = localFont({
  src: './source-serif-4-600.woff2',
  weight: '600',
  variable: '--serif-bold',
  display: 'swap',
  preload: true,
  adjustFontFallback: 'Times New Roman',
})
