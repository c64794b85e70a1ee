import { describe, expect, it } from 'vitest'
import { fitText, widthPx } from '@/components/card/text'
import { serifSemibold } from '@/data/check/advances'

const setIn = (text: string, sizes: number[], width = 480, height = 400) =>
  fitText(text, serifSemibold, sizes, { width, height, leading: 1.1 })

describe('a text in a box', () => {
  it('takes the largest size that fits', () => {
    expect(setIn('What is still not known', [100, 60, 50], 800, 70).sizePx).toBe(60)
  })

  it('never makes a line wider than the box', () => {
    const set = setIn('About 300 containers are staged at Najin, North Korea', [60, 50, 40])
    expect(widthPx(set, serifSemibold)).toBeLessThanOrEqual(480)
  })

  it('breaks after the hyphen of a compound, and never at a bound space', () => {
    expect(setIn('A Russian-flagged ship', [60]).lines).toEqual(['A Russian-', 'flagged ship'])
    expect(setIn('What North\u00a0Korea wants', [60]).lines).toContain('North\u00a0Korea')
  })

  it('rather shrinks than leaves a short word alone on a line', () => {
    expect(setIn('More containers are made ready for North\u00a0Korea', [60, 56]).lines[0]).toBe(
      'More containers',
    )
  })

  it('loses no word', () => {
    const text = 'A Russian-flagged ship carries 300 containers to Dunay'
    expect(setIn(text, [60]).lines.join(' ').replace('- ', '-')).toBe(text)
  })

  it('is refused when even the smallest size does not fit', () => {
    expect(() => setIn('Incomprehensibilities', [90, 80])).toThrow(/does not fit 480 x 400 px/)
  })
})
