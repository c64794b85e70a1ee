// The fonts of @fontsource, cut down to the letters that the site sets.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { letters, waterLetters } from './letters'

const { resolve } = createRequire(import.meta.url)
const root = join(import.meta.dirname, '../..')

interface Cut {
  /** From the repository's root. */
  readonly file: string
  /**
   * In a file that holds several fonts as text: satori reads woff but not woff2, a browser that shows a still reads woff2, and
   * a JSON module is bundled alike for the edge, for Node and for tests.
   */
  readonly name?: string
  /** A file of @fontsource. */
  readonly source: string
  readonly letters: string
  readonly format: 'woff' | 'woff2'
}

const serif = (cut: string) => `source-serif-4/files/source-serif-4-latin-${cut}`

/** Every font that is kept, file by file: those of pages, of cards and of stills. */
function cuts(): Cut[] {
  const text = letters()
  const regular = { source: serif('400-normal'), letters: text }
  const bold = { source: serif('600-normal'), letters: text }
  const italic = { source: serif('400-italic'), letters: waterLetters() }
  const sans = { source: 'libre-franklin/files/libre-franklin-latin-500-normal', letters: text }
  const card = { file: 'components/card/fonts/fonts.json', format: 'woff' } as const
  // A still shows names, a legend and a few headlines.
  const still = { file: 'components/card/fonts/still-fonts.json', format: 'woff2' } as const
  return [
    { ...regular, file: 'components/fonts/source-serif-4-400.woff2', format: 'woff2' },
    { ...bold, file: 'components/fonts/source-serif-4-600.woff2', format: 'woff2' },
    { ...italic, file: 'components/fonts/source-serif-4-400-italic.woff2', format: 'woff2' },
    { ...sans, file: 'components/fonts/libre-franklin-500.woff2', format: 'woff2' },
    { ...bold, ...card, name: 'serif' },
    { ...italic, ...card, name: 'italic' },
    { ...sans, ...card, name: 'sans' },
    { ...italic, ...still, name: 'italic' },
    { ...sans, ...still, name: 'sans' },
  ]
}

const sourceOf = ({ source, format }: Cut) => readFileSync(resolve(`@fontsource/${source}.${format}`))

/** Every file of fonts, from the repository's root, as `npm run fonts` writes it. */
export async function fontFilesCut(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const texts: Record<string, Record<string, string>> = {}
  for (const cut of cuts()) {
    const { file, name, letters, format } = cut
    const font = await subsetFont(sourceOf(cut), letters, { targetFormat: format })
    if (name) texts[file] = { ...texts[file], [name]: Buffer.from(font).toString('base64') }
    else files.set(file, font)
  }
  for (const [file, fonts] of Object.entries(texts))
    files.set(file, Buffer.from(`${JSON.stringify(fonts, null, 2)}\n`))
  return files
}

interface Font {
  readonly name: string
  readonly bytes: Uint8Array
  /** What it has to hold beside what all have to. */
  readonly letters: string
  /** The font that it was cut from. */
  readonly source: Uint8Array
}

/** Every font as it is kept in this repository. */
export function keptFonts(): Font[] {
  return cuts().map((cut) => {
    const { file, name, letters } = cut
    const kept = readFileSync(join(root, file))
    if (!name) return { name: file, bytes: kept, letters, source: sourceOf(cut) }
    const fonts = JSON.parse(kept.toString()) as Record<string, string> // as written above
    const bytes = Buffer.from(fonts[name] ?? '', 'base64')
    return { name: `${name} of ${file}`, bytes, letters, source: sourceOf(cut) }
  })
}
