import { describe, expect, it } from 'vitest'
import { fitText } from '@/components/card/text'
import { checkCards } from '@/components/check/cards'
import { serifSemibold } from '@/data/check/advances'

describe('the check of the cards', () => {
  it('finds room for every text', () => {
    expect(checkCards()).toEqual([])
  })

  it('names step, shape and text when one does not fit', () => {
    const tooLong = () => {
      fitText('Incomprehensibilities', serifSemibold, [90], { width: 480, height: 400, leading: 1.1 })
      throw new Error('it fits')
    }
    const problems = checkCards(['rail'], tooLong)
    expect(problems.map(({ file, step, rule }) => [file, step, rule])).toEqual(
      Array.from({ length: 3 }, () => ['data/steps/rail.ts', 'rail', 'card text']),
    )
    expect(problems[0]?.message).toMatch(/^its wide card: “Incomprehensibilities” does not fit/)
  })

  it('hides no fault that is not about room', () => {
    const broken = () => {
      throw new TypeError('something else')
    }
    expect(() => checkCards(['rail'], broken)).toThrow('something else')
  })
})
