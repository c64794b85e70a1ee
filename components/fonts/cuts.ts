// The fonts of @fontsource, cut down to the letters that the site sets.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { letters, waterLetters } from './letters'

const { resolve } = createRequire(import.meta.url)
const root = join(import.meta.dirname, '../..')

interface Cut {
  /** A file of @fontsource. */
  readonly source: string
  readonly letters: string
  readonly format: 'woff' | 'woff2'
}

/** The files of the pages' fonts, from the repository's root. */
function pageFonts(): Record<string, Cut> {
  const cut = (source: string, letters: string): Cut => ({ source, letters, format: 'woff2' })
  const text = letters()
  return {
    'components/fonts/source-serif-4-400.woff2': cut(serif('400-normal'), text),
    'components/fonts/source-serif-4-600.woff2': cut(serif('600-normal'), text),
    'components/fonts/source-serif-4-400-italic.woff2': cut(serif('400-italic'), waterLetters()),
    'components/fonts/libre-franklin-500.woff2': cut(sans, text),
  }
}

/**
 * Files that hold fonts as text, by name: satori reads woff but not woff2, a browser that shows a still reads woff2, and a JSON
 * module is bundled alike for the edge, for Node and for tests.
 */
function textFonts(): Record<string, Record<string, Cut>> {
  const [text, waters] = [letters(), waterLetters()]
  const italic = { source: serif('400-italic'), letters: waters }
  return {
    'components/card/fonts/fonts.json': {
      serif: { source: serif('600-normal'), letters: text, format: 'woff' },
      italic: { ...italic, format: 'woff' },
      sans: { source: sans, letters: text, format: 'woff' },
    },
    // A still shows names, a legend and a few headlines.
    'components/card/fonts/still-fonts.json': {
      italic: { ...italic, format: 'woff2' },
      sans: { source: sans, letters: text, format: 'woff2' },
    },
  }
}

const sans = 'libre-franklin/files/libre-franklin-latin-500-normal'
const serif = (cut: string) => `source-serif-4/files/source-serif-4-latin-${cut}`

/** Every file of fonts, from the repository's root, as `npm run fonts` writes it. */
export async function fontFilesCut(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const [file, cut] of Object.entries(pageFonts())) files.set(file, await made(cut))
  for (const [file, cuts] of Object.entries(textFonts())) {
    const fonts: Record<string, string> = {}
    for (const [name, cut] of Object.entries(cuts))
      fonts[name] = Buffer.from(await made(cut)).toString('base64')
    files.set(file, Buffer.from(`${JSON.stringify(fonts, null, 2)}\n`))
  }
  return files
}

async function made({ source, letters, format }: Cut): Promise<Uint8Array> {
  const file = readFileSync(resolve(`@fontsource/${source}.${format}`))
  return subsetFont(file, letters, { targetFormat: format })
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
  const font = (name: string, bytes: Uint8Array, { source, letters, format }: Cut): Font => ({
    ...{ name, bytes, letters },
    source: readFileSync(resolve(`@fontsource/${source}.${format}`)),
  })
  const inText = Object.entries(textFonts()).flatMap(([file, cuts]) => {
    const kept = JSON.parse(readFileSync(join(root, file), 'utf8')) as Record<string, string> // as written above
    return Object.entries(cuts).map(([name, cut]) =>
      font(`${name} of ${file}`, Buffer.from(kept[name] ?? '', 'base64'), cut),
    )
  })
  const ofPages = Object.entries(pageFonts()).map(([file, cut]) =>
    font(file, readFileSync(join(root, file)), cut),
  )
  return [...ofPages, ...inText]
}
