import { describe, expect, it } from 'vitest'
import { type Reading, stepOf } from '@/components/story/keys'

const middle: Reading = { step: 5, total: 14, startSeen: true, endSeen: true, beyond: false }

describe('a key', () => {
  it('leads one step on or back, with Left and Right and with the Page keys', () => {
    expect(stepOf('ArrowRight', middle)).toBe(6)
    expect(stepOf('ArrowLeft', middle)).toBe(4)
    expect(stepOf('PageDown', middle)).toBe(6)
    expect(stepOf('PageUp', middle)).toBe(4)
  })

  it('is left to the browser while a long text has more to read that way', () => {
    expect(stepOf('PageDown', { ...middle, endSeen: false })).toBeNull()
    expect(stepOf('PageUp', { ...middle, startSeen: false })).toBeNull()
    expect(stepOf('ArrowRight', { ...middle, endSeen: false })).toBe(6)
  })

  it('leads to the first and last step, and from there to the ends of the page', () => {
    expect(stepOf('Home', middle)).toBe(0)
    expect(stepOf('End', middle)).toBe(13)
    expect(stepOf('Home', { ...middle, step: 0 })).toBeNull()
    expect(stepOf('End', { ...middle, step: 13 })).toBeNull()
  })

  it('leads back to the last step from the notes, and nowhere beyond', () => {
    const notes = { ...middle, step: 13, beyond: true }
    expect(stepOf('ArrowLeft', notes)).toBe(13)
    expect(stepOf('ArrowRight', notes)).toBeNull()
    expect(stepOf('PageUp', notes)).toBeNull()
    expect(stepOf('PageDown', notes)).toBeNull()
  })

  it.each(['ArrowUp', 'ArrowDown', ' ', 'Enter', 'j', 'k'])('%s stays the browser’s', (key) => {
    expect(stepOf(key, middle)).toBeNull()
  })
})
