import { expect, it } from 'vitest'
import { Kept } from '@/components/card/kept'

it('keeps bodies up to a sum of bytes, and lets go first of what was not used for longest', () => {
  const kept = new Kept(10)
  kept.set('a', new Uint8Array(4))
  kept.set('b', new Uint8Array(4))
  kept.get('a')
  kept.set('c', new Uint8Array(4))
  expect(['a', 'b', 'c'].map((key) => kept.get(key)?.length)).toEqual([4, undefined, 4])
  kept.set('a', new Uint8Array(6))
  expect(['a', 'c'].map((key) => kept.get(key)?.length)).toEqual([6, 4])
})

it('does not keep what is larger than all of its room', () => {
  const kept = new Kept(10)
  kept.set('a', new Uint8Array(11))
  expect(kept.get('a')).toBeUndefined()
  kept.set('b', new Uint8Array(10))
  expect(kept.get('b')?.length).toBe(10)
})
