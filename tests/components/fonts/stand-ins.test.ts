import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { convert } from 'fontverter'
import { Blob, Face, Font, shape, Buffer as Text } from 'harfbuzzjs'
import { expect, it } from 'vitest'
import { labels } from '@/data/labels'
import { steps } from '@/data/steps'

const { resolve } = createRequire(import.meta.url)
const theme = join(import.meta.dirname, '../../../components/theme')
const css = readFileSync(join(theme, 'stand-ins.css'), 'utf8')

const body = steps.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
const headlines = steps.map(({ headline }) => headline)
const names = Object.values(labels).map(({ text }) => text)

// Fonts of Android: those of other systems are in no package.
it.each([
  ['Text on Android', 'source-serif-4', '400', 'noto-serif', '400', body],
  ['Bold on Android', 'source-serif-4', '600', 'noto-serif', '700', headlines],
  ['Sans on Android', 'libre-franklin', '500', 'roboto', '400', names],
] as const)(
  '%s is as wide as what it stands in for, to a hundredth',
  async (family, ours, weight, theirs, heavy, texts) => {
    const rule = css.split('@font-face').find((rule) => rule.includes(`"${family}";`)) ?? ''
    const adjust = Number(/size-adjust: ([\d.]+)%/.exec(rule)?.[1]) / 100
    const [real, standIn] = [await fontOf(ours, weight), await fontOf(theirs, heavy)]
    const widthIn = (font: Font) => texts.reduce((sum, text) => sum + widthEm(font, text), 0)
    expect(Math.abs((adjust * widthIn(standIn)) / widthIn(real) - 1)).toBeLessThan(0.01)
    expect(readFileSync(join(theme, 'base.css'), 'utf8')).toMatch(new RegExp(`^  --.*"${family}"`, 'm'))
  },
)

async function fontOf(name: string, weight: string): Promise<Font> {
  const file = resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`)
  return new Font(new Face(new Blob(await convert(readFileSync(file), 'sfnt'))))
}

function widthEm(font: Font, text: string): number {
  const letters = new Text()
  letters.addText(text)
  letters.guessSegmentProperties()
  shape(font, letters)
  const advances = letters.getGlyphInfosAndPositions().map(({ xAdvance }) => xAdvance ?? 0)
  return advances.reduce((sum, advance) => sum + advance, 0) / font.face.upem
}
