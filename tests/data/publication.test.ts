import { describe, expect, it } from 'vitest'
import { lastChange } from '@/data/publication'

describe('the last change of a story', () => {
  it('is its last edit while nothing was corrected since', () => {
    expect(lastChange('2026-11-24T16:00:00Z', [])).toBe('2026-11-24T16:00:00Z')
    expect(lastChange('2026-11-24T16:00:00Z', [{ at: '2026-11-20T16:00:00Z' }])).toBe('2026-11-24T16:00:00Z')
  })

  it('is its newest correction from then on, in whatever order they stand', () => {
    const corrections = [{ at: '2026-12-01T08:00:00Z' }, { at: '2026-12-03T08:00:00Z' }]
    expect(lastChange('2026-11-24T16:00:00Z', corrections)).toBe('2026-12-03T08:00:00Z')
    expect(lastChange('2026-11-24T16:00:00Z', corrections.toReversed())).toBe('2026-12-03T08:00:00Z')
  })
})
