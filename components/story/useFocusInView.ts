import { type RefObject, useEffect } from 'react'

/** Room in CSS px left below what has the focus. */
const marginPx = 16

/**
 * Keeps what has the focus on the screen. A browser scrolls to where an element of a sticky panel stands now, and the
 * panel moves on while it does, off the screen or under the map.
 */
export function useFocusInView(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    const onFocus = ({ target }: FocusEvent) => {
      // What is pressed with a finger or a mouse is seen, and must not move away from under it.
      const byKey = target instanceof Element && target.matches(':focus-visible')
      const panel = byKey && target.closest<HTMLElement>('.panel')
      // After the browser's own scroll.
      if (panel) requestAnimationFrame(() => show(target, panel))
    }
    element?.addEventListener('focusin', onFocus)
    return () => element?.removeEventListener('focusin', onFocus)
  }, [root])
}

/** Scrolls a step so that an element of its panel is seen, if it is not. */
function show(element: Element, panel: HTMLElement): void {
  const section = panel.parentElement
  const { position, top: stickyPx } = getComputedStyle(panel)
  if (!section || position !== 'sticky') return
  const { top, bottom } = element.getBoundingClientRect()
  const coveredPx = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  if (top >= coveredPx && bottom <= window.innerHeight) return
  const roomPx = window.innerHeight - Number.parseFloat(stickyPx)
  if (panel.scrollHeight <= roomPx) {
    section.scrollIntoView({ behavior: 'instant' })
    return
  }
  // A text that is longer than its room shows its end where the step ends.
  const belowPx = panel.getBoundingClientRect().bottom - bottom
  const endPx = section.getBoundingClientRect().bottom + marginPx - belowPx - window.innerHeight
  window.scrollBy({ top: endPx, behavior: 'instant' })
}
