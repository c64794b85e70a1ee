import { describe, expect, it } from 'vitest'
import { dateText } from '@/components/map/1-plot/days'

describe('a day of the timeline', () => {
  it('is said as the browser would say it in British English, all the year round', () => {
    const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
    for (let days = 0; days < 366; days += 1)
      expect(dateText('2023-09-07', days)).toBe(inWords.format(Date.parse('2023-09-07') + days * 86_400_000))
  })

  it('stays the same until the next has begun', () => {
    expect(dateText('2023-09-07', 4.99)).toBe('11 September')
    expect(dateText('2023-09-07', 5)).toBe('12 September')
  })
})
