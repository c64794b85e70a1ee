import { whenIdle } from '../idle'
import type { Canvases, Painter, PainterEvents } from '../painter'
import type { Plot } from '../scene'

/** Inlined at build time; without one nothing of Mapbox is ever fetched. */
const token = process.env.NEXT_PUBLIC_MAPBOX_TOKEN

interface ClimbEvents extends PainterEvents {
  onPainter(painter: Painter): void
}

/**
 * Makes the Mapbox painter when the build has a token, the reader's device and wishes allow it, and the page has come
 * to rest. Returns what gives it up.
 */
export function climbToMapbox(
  stage: HTMLElement,
  canvases: Canvases,
  plot: Plot,
  { onPainter, ...events }: ClimbEvents,
): () => void {
  if (!token) return () => {}
  let gone = false
  const cancel = whenIdle(async () => {
    const { createMapboxPainter } = await import('./painter')
    if (!gone) onPainter(createMapboxPainter(stage, canvases, plot, token, events))
  })
  return () => {
    gone = true
    cancel()
  }
}
