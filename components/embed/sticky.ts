/** Under this width or height, in CSS px, a frame that stands still has no room for map and text. */
const leastWidthPx = 300
const leastHeightPx = 300

/** No screen is so high, in CSS px: the window of a program that takes a picture of the whole page is. */
export const tallestPx = 4000

/**
 * Whether a frame as high as the window can stand still in an element while the page scrolls: there is room, and no
 * box around it scrolls or clips by itself. What this cannot foresee shows once the page scrolls; see `Embed`.
 */
export function canStick(element: HTMLElement, offsetPx: number): boolean {
  if (element.clientWidth < leastWidthPx || innerHeight - offsetPx < leastHeightPx) return false
  if (innerHeight > tallestPx) return false
  const root = document.documentElement
  for (let box: Element | null = element; box && box !== root; box = box.parentElement) {
    // The window takes the body's overflow for its own, unless the root has one already.
    if (scrolls(box) && (box !== document.body || scrolls(root))) return false
  }
  return true
}

function scrolls(box: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(box)
  return [overflowX, overflowY].some((overflow) => overflow !== 'visible' && overflow !== 'clip')
}
