// The same files that fonts.ts hands to Next, at addresses of their own, for documents that Next does not make.
import { createHash } from 'node:crypto'
import sans from './libre-franklin-500.woff2?bytes'
import serif from './source-serif-4-400.woff2?bytes'
import serifBold from './source-serif-4-600.woff2?bytes'

/** Each font by the custom property that the stylesheets call it by. */
export const fontFiles = {
  serif: fontFile('source-serif-4-400', 400, serif),
  'serif-bold': fontFile('source-serif-4-600', 600, serifBold),
  sans: fontFile('libre-franklin-500', 500, sans),
} as const

/** `@font-face` rules for the files, and the custom properties that name them. */
export function fontFaces(): string {
  const all = Object.entries(fontFiles)
  const faces = all.map(
    ([name, { weight, path }]) =>
      `@font-face{font-family:story-${name};font-weight:${weight};font-display:swap;src:url(${path})format("woff2")}`,
  )
  return `${faces.join('')}:root{${all.map(([name]) => `--${name}:story-${name}`).join(';')}}`
}

/** A file's address changes with its bytes, so it may be kept for ever. */
function fontFile(name: string, weight: number, bytes: Uint8Array<ArrayBuffer>) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  const file = `${name}.${hash}.woff2`
  return { file, path: `/fonts/${file}`, weight, bytes }
}
