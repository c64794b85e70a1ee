import type { Point } from '@/components/map/1-plot/leg'

/** A line with a point at least every unit of its coordinates. */
export const dense = (line: readonly Point[]): Point[] =>
  line.flatMap(([x, y], i): Point[] => {
    const [fromX, fromY] = line[i - 1] ?? [x, y]
    const parts = Math.ceil(Math.hypot(x - fromX, y - fromY)) || 1
    return Array.from({ length: parts }, (_, n) => {
      const t = (n + 1) / parts
      return [fromX + t * (x - fromX), fromY + t * (y - fromY)]
    })
  })
