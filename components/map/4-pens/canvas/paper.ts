import type { Matrix } from '@/components/map/1-plot/camera'

/** What a canvas is drawn on by, on the page or beside it. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Where a drawing goes on a canvas. */
export interface Paper {
  /** From sheet km to CSS px. */
  readonly matrix: Matrix
  /** Pixels of the canvas to one CSS px. */
  readonly ratio: number
}
