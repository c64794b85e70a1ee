// Which letters the site sets: those of its own text, wherever that is written. Read from the sources, so that a new word in a
// step, a button or a card is in the list as soon as it is in a file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Label } from '@/data/label'
import { labels } from '@/data/labels'

const root = join(import.meta.dirname, '../..')

/** Folders whose words nobody reads on the site: what the check says, files to take away, and the scripts for fonts. */
const unset = /^(?:components\/(?:check|fonts|download)|data\/check)\//

/** Every text may hold these: numbers, addresses, what code puts together. */
const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')

/** Letters by the file whose text holds them. */
export interface Written {
  readonly file: string
  readonly letters: string
}

/** The letters of each file of the site beyond ASCII, and of the names that the map sets in capitals. */
export function written(): Written[] {
  const files = ['app', 'components', 'data'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  const texts = files.filter((file) => /\.tsx?$/.test(file) && !unset.test(file)).map(textOf)
  const names = Object.values<Label>(labels).map(({ text }) => text.toUpperCase())
  return [...texts, { file: 'data/labels.ts', text: names.join('') }].map(({ file, text }) => ({
    file,
    letters: sorted(text).replace(/[\n\r\t -~]/g, ''),
  }))
}

/** All that is set in upright letters. */
export function letters(): string {
  return sorted(
    ascii +
      written()
        .map(({ letters }) => letters)
        .join(''),
  )
}

/** All that is set in italics: the names of waters on the map. */
export function waterLetters(): string {
  const names = Object.values<Label>(labels).filter(({ kind }) => kind === 'water')
  return sorted(
    names
      .map(({ text }) => text)
      .join('')
      .replaceAll('\n', ' '),
  )
}

/** Every letter once. */
function sorted(text: string): string {
  return [...new Set(text)].sort().join('')
}

/** The strings of a source file and the text between its tags, without code and comments. */
function textOf(file: string): { file: string; text: string } {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest)
  let text = ''
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      text += node.text
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { file, text }
}
