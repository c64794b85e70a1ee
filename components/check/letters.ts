import { charactersOf } from '@/components/fonts/characters'
import { keptFonts } from '@/components/fonts/cuts'
import { type Written, written } from '@/components/fonts/letters'
import type { Problem } from '@/data/check'

/** Letters that the site's text has and a font has not: another font would be asked for, or a box be shown. */
export async function checkLetters(texts: readonly Written[] = written()): Promise<Problem[]> {
  const fonts: (Held & { readonly letters: string })[] = []
  // One after the other: what opens a packed font has room for one at a time.
  for (const { bytes, source, ...font } of keptFonts())
    fonts.push({ ...font, has: await charactersOf(bytes), could: await charactersOf(source) })
  const upright = fonts.filter(({ name }) => !name.includes('italic'))
  const inItalics = fonts.filter(({ name }) => name.includes('italic'))
  const waters = inItalics.map(({ letters }) => ({ file: 'data/labels.ts', letters }))[0]
  return [...lacking(texts, upright), ...lacking(waters ? [waters] : [], inItalics)]
}

interface Held {
  readonly name: string
  readonly has: ReadonlySet<string>
  /** The letters of the font that it was cut from. */
  readonly could: ReadonlySet<string>
}

function lacking(texts: readonly Written[], fonts: readonly Held[]): Problem[] {
  return texts.flatMap(({ file, letters }) =>
    [...letters].flatMap((letter): Problem[] => {
      const without = fonts.filter(({ has }) => !has.has(letter))
      if (without.length === 0) return []
      const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      const advice = without.every(({ could }) => could.has(letter))
        ? 'run `npm run fonts`'
        : 'no font of the site can be cut to hold it: write it otherwise'
      const step = /^data\/steps\/(.+)\.ts$/.exec(file)?.[1] ?? '-'
      const message = `“${letter}” (U+${code}) is not in ${without.map(({ name }) => name).join(', ')}: ${advice}`
      return [{ file, step, rule: 'letter', message }]
    }),
  )
}
