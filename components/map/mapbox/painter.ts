import type { Canvases, Painter, PainterEvents } from '../painter'
import type { Plot } from '../scene'

/** Not written yet. */
export function createMapboxPainter(
  _stage: HTMLElement,
  _canvases: Canvases,
  _plot: Plot,
  _token: string,
  { onFail }: PainterEvents,
): Painter {
  onFail('not written yet', true)
  return { draw() {}, resize() {}, recolour() {}, dispose() {} }
}
