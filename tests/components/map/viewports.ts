import type { Viewport } from '@/components/map/1-plot/camera'

/** A small phone, a phone and the map beside the column of a wide screen, with about the free parts they have there. */
export const viewports: Readonly<Record<string, Viewport>> = {
  '320 x 568': { widthPx: 320, heightPx: 568, free: { x: 14, y: 64, width: 292, height: 206 } },
  '390 x 844': { widthPx: 390, heightPx: 844, free: { x: 14.875, y: 68, width: 360.25, height: 349.5 } },
  '1040 x 900': { widthPx: 1040, heightPx: 900, free: { x: 42.5, y: 68, width: 955, height: 776.75 } },
}

/** Names and viewports, for `describe.each`. */
export const sizes = Object.entries(viewports)
