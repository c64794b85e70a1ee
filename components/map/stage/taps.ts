/** How far, in CSS px, a press may move and still be a tap. */
const stillPx = 8

/**
 * Tells where in an element (CSS px from its corner) it is tapped or clicked. A press that moves on is a drag or a scroll,
 * and links and buttons have uses of their own. Returns what stops it.
 */
export function listenToTaps(
  element: HTMLElement,
  onTap: (spot: readonly [x: number, y: number]) => void,
): () => void {
  const ended = new AbortController()
  const { signal } = ended
  let from: PointerEvent | null = null
  const onDown = (event: PointerEvent) => {
    from = event.isPrimary ? event : null // a second finger pinches
  }
  const onClick = ({ clientX, clientY, target }: MouseEvent) => {
    if (!from || Math.hypot(clientX - from.clientX, clientY - from.clientY) > stillPx) return
    if (target instanceof Element && target.closest('a, button, summary')) return
    const { left, top } = element.getBoundingClientRect()
    onTap([clientX - left, clientY - top])
  }
  element.addEventListener('pointerdown', onDown, { capture: true, passive: true, signal })
  element.addEventListener('click', onClick, { signal })
  return () => ended.abort()
}
