import { describe, expect, it } from 'vitest'
import { marksPath, type Stack, stackSize } from '@/components/map/2-scene/marks'

const stacked: Stack = { count: 300, moved: 0, strewn: 0, shift: [0, 0] }

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The rectangles of a path of marks, one for each subpath. */
function boxes(path: string): Box[] {
  return [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map((found) => {
    const [x = 0, y = 0, width = 0, height = 0] = found.slice(1).map(Number)
    return { x, y, width, height }
  })
}

function overlapping(all: readonly Box[]): [Box, Box][] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b): [Box, Box] => [a, b]),
  )
}

describe('the marks', () => {
  it.each([300, 1010])('are %i subpaths for as many containers', (count) => {
    const path = marksPath({ ...stacked, count })
    expect(boxes(path)).toHaveLength(count)
    expect(path.match(/M/g)).toHaveLength(count)
  })

  it.each([300, 1010])('do not overlap when %i are stacked', (count) => {
    expect(overlapping(boxes(marksPath({ ...stacked, count })))).toEqual([])
  })

  it('can be counted: between any two neighbours there is a gap', () => {
    const grown = boxes(marksPath(stacked)).map((box) => ({
      ...box,
      width: box.width + 0.5,
      height: box.height + 0.5,
    }))
    expect(overlapping(grown)).toEqual([])
  })

  it('do not overlap when they are strewn about the quay', () => {
    expect(overlapping(boxes(marksPath({ ...stacked, strewn: 1 })))).toEqual([])
  })

  it('are strewn the same way every time, and not as they are stacked', () => {
    for (const strewn of [1, 0.7, 0.2])
      expect(marksPath({ ...stacked, strewn })).toBe(marksPath({ ...stacked, strewn }))
    expect(marksPath({ ...stacked, strewn: 1 })).not.toBe(marksPath(stacked))
  })

  it('fill the size that the stack is said to have', () => {
    const all = boxes(marksPath(stacked))
    const { width, height } = stackSize(300)
    expect(Math.max(...all.map((box) => box.x + box.width))).toBeCloseTo(width / 2, 0)
    expect(Math.min(...all.map((box) => box.x))).toBeCloseTo(-width / 2, 0)
    expect(Math.max(...all.map((box) => box.y + box.height))).toBeCloseTo(height / 2, 0)
    expect(Math.min(...all.map((box) => box.y))).toBeCloseTo(-height / 2, 0)
  })

  it('have all arrived at the end of a move, and none has left at its start', () => {
    const shift = [40, -20] as const
    const moved = (share: number) => boxes(marksPath({ ...stacked, shift, moved: share }))
    expect(moved(0)).toEqual(boxes(marksPath(stacked)))
    moved(1).forEach(({ x, y }, n) => {
      const start = moved(0)[n]
      expect([x, y]).toEqual([
        expect.closeTo((start?.x ?? 0) + 40, 1),
        expect.closeTo((start?.y ?? 0) - 20, 1),
      ])
    })
  })
})
