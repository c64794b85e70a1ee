import { expect, test } from 'vitest'
import type { LonLat } from '../../../../data/sheet/projection'
import { withoutSpurs } from '../../../../data/sheet/water/spurs'

/** Points 500 m apart from corner to corner; km to the east and to the north of a place on the Amur. */
function course(...corners: readonly (readonly [east: number, north: number])[]): LonLat[] {
  return corners.slice(1).flatMap(([x, y], i) => {
    const [x0, y0] = corners[i] ?? [x, y]
    const parts = Math.ceil(Math.hypot(x - x0, y - y0) * 2)
    return Array.from({ length: parts }, (_, k): LonLat => {
      const share = (k + 1) / parts
      return [137 + (x0 + (x - x0) * share) / 70.8, 50.5 + (y0 + (y - y0) * share) / 111.2]
    })
  })
}

const northmost = (line: readonly LonLat[]) => (Math.max(...line.map(([, lat]) => lat)) - 50.5) * 111.2

test('a course that leads to a place beside it and back goes past it', () => {
  const line = withoutSpurs(course([0, 0], [30, 0], [30, 12], [31, 12], [31, 0], [60, 0]))
  expect(northmost(line)).toBeLessThan(3)
  expect([line[0], line.at(-1)]).toEqual([course([0, 0], [60, 0])[0], course([0, 0], [60, 0]).at(-1)])
})

test('a bend that is broad stays, though its neck is narrow', () => {
  const bend = course([0, 0], [30, 0], [26, 4], [26, 12], [36, 12], [36, 4], [32, 0], [60, 0])
  expect(withoutSpurs(bend)).toEqual(bend)
})
