/** How long, in ms, a stage may be out of sight before it counts as away, and how long its page in the background. */
const outOfSightMs = 5000
const inBackgroundMs = 60_000

/**
 * Tells when nobody has seen an element for a while, and when it is seen again: that within the frame, so that it can
 * be drawn before it is shown. Returns what stops it.
 */
export function watchPresence(element: HTMLElement, onAway: () => void, onBack: () => void): () => void {
  let away = false
  let near = true
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new AbortController()

  const leaveIn = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!away) onAway()
      away = true
    }, ms)
  }
  const check = () => {
    const { top, bottom } = element.getBoundingClientRect()
    near = bottom > -innerHeight / 2 && top < 1.5 * innerHeight
    if (document.hidden) return leaveIn(inBackgroundMs)
    if (!near) return leaveIn(outOfSightMs)
    clearTimeout(timer)
    if (away) onBack()
    away = false
  }
  // An observer tells a frame late; the scroll itself is in time for one that jumps back.
  const onScroll = () => {
    if (away || !near) check()
  }
  const observer = new IntersectionObserver(check, { rootMargin: '50%' })
  observer.observe(element)
  window.addEventListener('scroll', onScroll, { passive: true, signal: ended.signal })
  document.addEventListener('visibilitychange', check, { signal: ended.signal })
  return () => {
    clearTimeout(timer)
    observer.disconnect()
    ended.abort()
  }
}
