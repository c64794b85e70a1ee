import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '@/.ci/shell'
import { checkLetters } from '@/components/check/letters'
import { charactersOf } from '@/components/fonts/characters'
import { fontFilesCut, keptFonts } from '@/components/fonts/cuts'
import { letters, waterLetters, written } from '@/components/fonts/letters'
import { story } from '@/data/story'

describe('the letters that the site sets', () => {
  it('are those of every text of the story, of the buttons, and of names in capitals', () => {
    const all = new Set(letters())
    const texts = JSON.stringify(story) + story.labels.najin.text.toUpperCase()
    expect([...new Set(texts)].filter((letter) => !all.has(letter))).toEqual([])
    expect(written().find(({ file }) => file === 'components/text/dates.ts')?.letters).toBe('\u2009')
    expect(new Set(waterLetters())).toContain('J')
  })
})

describe('the fonts', () => {
  it('are what `npm run fonts` makes of these letters, to the byte', async () => {
    for (const [file, bytes] of await fontFilesCut())
      expect(Buffer.compare(readFileSync(join(root, file)), bytes), `${file}: run npm run fonts`).toBe(0)
  })

  it('hold all these letters, and no others', async () => {
    for (const { name, bytes, letters } of keptFonts())
      expect([...(await charactersOf(bytes))].sort().join(''), name).toBe([...letters].sort().join(''))
  })
})

describe('the check', () => {
  it('finds every letter of the site in its fonts', async () => {
    expect(await checkLetters()).toEqual([])
  })

  it('names file, step and letter where the fonts have to be cut anew, and where no font has it', async () => {
    const found = await checkLetters([
      { file: 'data/steps/rail.ts', letters: 'ñ’' },
      { file: 'components/story/Share.tsx', letters: '漢' },
    ])
    const told = found.map(({ file, step, rule, message }) => `${file} · ${step} · ${rule}: ${message}`)
    expect(told).toEqual([
      expect.stringMatching(
        /^data\/steps\/rail\.ts · rail · letter: “ñ” \(U\+00F1\) .*: run `npm run fonts`$/,
      ),
      expect.stringMatching(
        /^components\/story\/Share\.tsx · - · letter: “漢” \(U\+6F22\) .*write it otherwise$/,
      ),
    ])
  })
})
