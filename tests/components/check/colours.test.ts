import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wcagContrast as contrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { checkContrast } from '@/components/check/contrast'

const css = readFileSync(join(import.meta.dirname, '../../../components/theme/base.css'), 'utf8')

describe('the check of the colours', () => {
  it('finds those of both themes far enough apart', () => {
    expect(checkContrast(css)).toEqual([])
  })

  it('names the pair, the theme and the contrast that is too small', () => {
    const pale = css.replace('--muted: #54524d', '--muted: #9d9b96')
    const messages = checkContrast(pale).map(({ message }) => message)
    expect(messages).toContainEqual(
      expect.stringMatching(
        /^--muted on --paper in the light theme has a contrast of 2\.\d\d; 4\.5 is needed/,
      ),
    )
    expect(messages.filter((message) => message.includes('dark theme'))).toEqual([])
  })

  it('finds fault with a stylesheet that has lost its colours', () => {
    expect(checkContrast('').length).toBeGreaterThan(0)
  })

  it('counts as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#123456', '#123456')).toBe(1)
  })
})
