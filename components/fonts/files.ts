// Served at addresses of their own and named by a style element, not by `next/font`: that puts its rules before the text, and
// the light embeds are not made by Next at all.
import { createHash } from 'node:crypto'
import sans from './libre-franklin-500.woff2?bytes'
import serif from './source-serif-4-400.woff2?bytes'
import serifItalic from './source-serif-4-400-italic.woff2?bytes'
import serifBold from './source-serif-4-600.woff2?bytes'

/** Each font by the custom property of base.css that names it: body text, headlines, names of waters, labels and numbers. */
export const fontFiles = {
  serif: fontFile('source-serif-4-400', serif, { weight: 400 }),
  'serif-bold': fontFile('source-serif-4-600', serifBold, { weight: 600 }),
  'serif-italic': fontFile('source-serif-4-400-italic', serifItalic, { weight: 400, style: 'italic' }),
  sans: fontFile('libre-franklin-500', sans, { weight: 500 }),
} as const

/** `@font-face` rules for the files. Until a font has come, its stand-in of stand-ins.css is shown. */
export function fontFaces(): string {
  const all = Object.entries(fontFiles)
  return all.map(([name, font]) => `@font-face{font-family:story-${name};${descriptors(font)}}`).join('')
}

interface Cut {
  readonly weight: number
  readonly style?: 'italic'
}

function descriptors({ weight, style, path }: Cut & { path: string }): string {
  const slant = style ? `font-style:${style};` : ''
  return `font-weight:${weight};${slant}font-display:swap;src:url(${path})format("woff2")`
}

/** A file's address changes with its bytes, so it may be kept for ever. */
function fontFile(name: string, bytes: Uint8Array<ArrayBuffer>, cut: Cut) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = `${name}.${hash}.woff2`
  return { file, path: `/fonts/${file}`, bytes, ...cut }
}
