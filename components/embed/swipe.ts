/** Shortest swipe in CSS px. */
const leastPx = 40

/**
 * Calls back with 1 for a swipe to the left and -1 for one to the right. A finger that moves up or down, or a second
 * one, is the browser's, and so the host's: then the browser takes the pointer away.
 */
export function onSwipe(element: HTMLElement, swiped: (by: 1 | -1) => void, signal: AbortSignal): void {
  let start: PointerEvent | null = null
  element.addEventListener(
    'pointerdown',
    (event) => {
      start = event.isPrimary && event.pointerType !== 'mouse' ? event : null
    },
    { signal },
  )
  element.addEventListener(
    'pointerup',
    (event) => {
      if (!start || event.pointerId !== start.pointerId) return
      const [right, down] = [event.clientX - start.clientX, event.clientY - start.clientY]
      start = null
      if (Math.abs(right) >= leastPx && Math.abs(right) > 1.5 * Math.abs(down)) swiped(right < 0 ? 1 : -1)
    },
    { signal },
  )
  element.addEventListener('pointercancel', () => (start = null), { signal })
}
