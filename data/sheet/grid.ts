// What depths and relief have in common: values on a grid of the sheet, and the rings of their contours.
import type { SheetPoint } from './projection'

/** Each cell as the mean of the nine around it. */
export function blurred(values: readonly number[], columns: number): number[] {
  const near = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * columns + column))
  return values.map((value, i) => near.reduce((sum, step) => sum + (values[i + step] ?? value), 0) / 9)
}

/** The area of a ring, below 0 where it goes round the other way. */
export function areaKm2(ring: readonly SheetPoint[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y]
    return sum + (x * ny - nx * y) / 2
  }, 0)
}
