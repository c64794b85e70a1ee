import type { Viewport } from './camera'

/** A viewport to judge frames by: frames, unlike cameras, are the same on every screen. */
export const square: Viewport = {
  widthPx: 1000,
  heightPx: 1000,
  free: { x: 0, y: 0, width: 1000, height: 1000 },
}
