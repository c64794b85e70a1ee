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
  for (let box: Element | null = element; box && box !== root; box = around(box)) {
    // The window takes the body's overflow for its own, unless the root has one already. Not `document.body`: a form may
    // have that name.
    if (scrolls(box) && (box.tagName !== 'BODY' || scrolls(root))) return false
  }
  return true
}

function scrolls(box: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(box)
  return [overflowX, overflowY].some((overflow) => overflow !== 'visible' && overflow !== 'clip')
}

/** The element in whose box another one is drawn, out of a shadow tree too. */
function around(element: Element): Element | null {
  const root = element.getRootNode()
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** The greatest share of the window that a header takes; what is higher is a curtain, and will be drawn. */
const highestShare = 0.4

/**
 * How far down, in CSS px, the host's own sticky or fixed boxes cover the top of the window where a frame would stand. Found by
 * looking, box below box.
 */
export function coveredPx(frame: Element): number {
  const { left, width } = frame.getBoundingClientRect()
  let px = 0
  for (let boxes = 0; boxes < 4; boxes += 1) {
    const box = coverAt(left + width / 2, px + 1)
    const { bottom, width: boxWidth } = box?.getBoundingClientRect() ?? new DOMRect()
    // A story's own frame, which sticks too, covers nothing.
    if (!box || box.contains(frame) || box.closest('[data-story]') || boxWidth < width / 2) break
    if (bottom <= px || bottom > highestShare * innerHeight) break
    px = bottom
  }
  return Math.round(px)
}

/** The box that stays at a point of the window while the page scrolls. */
function coverAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y)
  for (let depth = 0; element?.shadowRoot && depth < 9; depth += 1)
    element = element.shadowRoot.elementFromPoint(x, y) ?? element
  for (; element; element = around(element)) {
    const { position } = getComputedStyle(element)
    if (position === 'fixed' || position === 'sticky') return element
  }
  return null
}
