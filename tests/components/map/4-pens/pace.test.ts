import { expect, it } from 'vitest'
import { watchPace } from '@/components/map/4-pens/canvas/pace'

/** The pixels to paint in each frame of a motion, each so many ms after the one before, and in the frame in which it ends. */
function ride(pace: ReturnType<typeof watchPace>, intervals: readonly number[], from = 1000) {
  let now = from
  const ratios = [pace(now, true, 2)]
  for (const interval of intervals) {
    now += interval
    ratios.push(pace(now, true, 2))
  }
  return { ratios, end: pace(now + 16.7, false, 2), now: now + 16.7 }
}

const frames = (count: number, ...intervals: number[]) =>
  Array.from({ length: count }, (_, i) => intervals[i % intervals.length] as number)

it('paints a motion sharp whose frames come in time, with a late one now and then', () => {
  expect(new Set(ride(watchPace(), frames(200, 16.7, 16.7, 16.7, 33.3)).ratios)).toEqual(new Set([2]))
  expect(new Set(ride(watchPace(), [16.7, 120, ...frames(100, 16.7)]).ratios)).toEqual(new Set([2]))
})

it('paints one whose frames come late coarsely after some of them, with those in time between, and sharp as it ends', () => {
  const { ratios, end } = ride(watchPace(), [16.7, ...frames(20, 50), ...frames(60, 16.7)])
  const first = ratios.indexOf(1)
  expect(first).toBeGreaterThan(2)
  expect(first).toBeLessThan(8)
  expect(new Set(ratios.slice(first))).toEqual(new Set([1]))
  expect(end).toBe(2)
})

it('begins the next motion as coarsely, until frames have come in time for some seconds', () => {
  const pace = watchPace()
  const late = ride(pace, [16.7, ...frames(20, 50)])
  const { ratios } = ride(pace, frames(300, 16.7), late.now + 5000)
  const sharp = ratios.indexOf(2)
  expect(sharp).toBeGreaterThan(60)
  expect(new Set(ratios.slice(0, sharp))).toEqual(new Set([1]))
  expect(new Set(ratios.slice(sharp))).toEqual(new Set([2]))
})

it('takes a pause between motions for no late frame', () => {
  const pace = watchPace()
  let from = 1000
  for (let n = 0; n < 30; n += 1) from = ride(pace, [16.7], from).now + 3000
  expect(pace(from, true, 2)).toBe(2)
})

it('paints sharp on a screen that shows no more than 30 frames a second', () => {
  expect(new Set(ride(watchPace(), frames(100, 33.3)).ratios)).toEqual(new Set([2]))
  const saving = ride(watchPace(), [...frames(60, 16.7), ...frames(300, 33.3)])
  expect(saving.ratios.at(-1), 'it showed 60 before').toBe(2)
})

it('takes frames that are all late for late', () => {
  expect(ride(watchPace(), frames(20, 66.7)).ratios).toContain(1)
})

it('never paints finer than the screen is', () => {
  const pace = watchPace()
  ride(pace, [16.7, ...frames(20, 50)])
  expect(pace(9000, true, 0.75)).toBe(0.75)
})
