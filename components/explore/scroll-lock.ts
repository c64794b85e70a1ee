/** Keeps the page behind from scrolling, without moving or widening it. Returns what lets go of it. */
export function lockScroll(): () => void {
  const root = document.documentElement
  // Where a scroll bar takes room, its room stays: no line of the story breaks anew.
  if (window.innerWidth > root.clientWidth) root.style.scrollbarGutter = 'stable'
  root.style.overflowY = 'hidden'
  return () => {
    root.style.overflowY = ''
    root.style.scrollbarGutter = ''
  }
}
