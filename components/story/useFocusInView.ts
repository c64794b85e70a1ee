import { type RefObject, useEffect } from 'react'

/** Room in CSS px left below what has the focus. */
const marginPx = 16

/**
 * Keeps what has the focus, and what a link leads to, on the screen. A browser scrolls to where an element of a sticky
 * panel stands now, and the panel moves on while it does, off the screen or under the map.
 */
export function useFocusInView(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current
    const afterScroll = (target: EventTarget | null, move: typeof show) => {
      const panel = target instanceof Element && target.closest<HTMLElement>('.story .panel')
      // The browser's own comes first.
      if (panel) requestAnimationFrame(() => move(target, panel))
    }
    const onFocus = ({ target }: FocusEvent) => {
      // What is pressed with a finger or a mouse is seen, and must not move away from under it.
      if (target instanceof Element && target.matches(':focus-visible')) afterScroll(target, show)
    }
    const onLink = () => afterScroll(document.querySelector(':target'), land)
    onLink()
    const ended = new AbortController()
    window.addEventListener('hashchange', onLink, { signal: ended.signal })
    element?.addEventListener('focusin', onFocus, { signal: ended.signal })
    return () => ended.abort()
  }, [root])
}

/** Scrolls to where a link to the step leads; and in its panel, where that scrolls by itself, to an element. */
function land(element: Element, panel: HTMLElement): void {
  if (getComputedStyle(panel).position !== 'sticky') return
  panel.parentElement?.scrollIntoView({ behavior: 'instant' })
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
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
  if (panel.scrollHeight <= roomPx || panel.hasAttribute('data-opened')) {
    land(element, panel)
    return
  }
  // A text that is longer than its room shows its end where the step ends.
  const belowPx = panel.getBoundingClientRect().bottom - bottom
  const endPx = section.getBoundingClientRect().bottom + marginPx - belowPx - window.innerHeight
  window.scrollBy({ top: endPx, behavior: 'instant' })
}
