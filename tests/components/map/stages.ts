import type { Viewport } from '@/components/map/1-plot/camera'

/** CSS px of the site's root font on a wide screen. */
export const rem = 17

/** The width of the column of text beside the map. */
export const column = (width: number) => Math.min(25.5 * rem, Math.max(19 * rem, 0.3 * width))

/** The story's stage on a screen and its free part, as stage.css and screens.css lay them out. */
export function stageOn([width, height]: readonly [number, number]): Viewport {
  const wide = width >= 700 && width > height
  const [widthPx, heightPx] = wide ? [width - column(width), height] : [width, 0.54 * height]
  const [side, below] = wide ? [2.5 * rem, 7.25 * rem] : [0.875 * rem, 6.25 * rem]
  return {
    widthPx,
    heightPx,
    free: { x: side, y: 4 * rem, width: widthPx - 2 * side, height: heightPx - below },
  }
}
