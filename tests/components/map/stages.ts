import type { Viewport } from '@/components/map/1-plot/camera'

/** CSS px of the site's root font, and of that of a large screen that is held upright. */
export const rem = 17
const uprightRem = 19.36

/** The width of the column of text beside the map. */
export const column = (width: number) => Math.min(25.5 * rem, Math.max(19 * rem, 0.3 * width))

/** The story's stage on a screen and its free part, as stage.css and screens.css lay them out. */
export function stageOn([width, height]: readonly [number, number]): Viewport {
  const wide = width >= 700 && width > height
  const own = width >= 700 && !wide ? uprightRem : rem
  const [widthPx, heightPx] = wide
    ? [width - column(width), height]
    : [width, (width >= 700 ? 0.58 : 0.54) * height]
  const [side, below] = wide ? [2.5 * own, 7.25 * own] : [0.875 * own, 6.25 * own]
  return {
    widthPx,
    heightPx,
    free: { x: side, y: 4 * own, width: widthPx - 2 * side, height: heightPx - below },
  }
}
