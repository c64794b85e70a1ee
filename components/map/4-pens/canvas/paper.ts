import type { Matrix } from '@/components/map/1-plot/camera'

/** Where a drawing goes on a canvas. */
export interface Paper {
  /** From sheet km to CSS px. */
  readonly matrix: Matrix
  /** Pixels of the canvas to one CSS px. */
  readonly ratio: number
}
