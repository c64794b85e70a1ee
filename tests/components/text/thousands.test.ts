import { describe, expect, it } from 'vitest'
import { thousands } from '@/components/text/thousands'

describe('a number for readers', () => {
  it('has a comma between its thousands, as the browser would set it', () => {
    for (const value of [0, 7, 300, 999, 1000, 8854, 12_345, 1_000_000])
      expect(thousands(value)).toBe(value.toLocaleString('en'))
  })
})
