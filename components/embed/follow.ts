// The guest of the scroll layout: one viewport high, moved by its host and by nobody else. What would move it from
// inside (a link, the focus, a search in the page) becomes a wish that the host move.
import { connectHost, type Host } from './hosts'

/**
 * Puts a document in its host's hands. `content` is all of it; `onMoved` is called when it is moved off its top.
 * Opened in a window of its own the document scrolls by itself.
 */
export function followHost(win: Window, content: HTMLElement, onMoved: () => void): Host {
  const page = win.document.documentElement
  const alone = win.parent === win
  page.dataset.host = alone ? 'none' : ''
  const hold = holdStill(win, (wishPx) => host.goto(wishPx))
  const watch = watchTop(content, () => switchLayout(win, content, 'stepper'))
  const host = connectHost(win, {
    sticky: true,
    scroll(y) {
      if (y >= 1) onMoved() // less is the rounding of a host that stands at the top
      hold.at(y)
    },
    answered(by) {
      page.dataset.host = by
      watch.disconnect()
      if (by === 'pym' || by === 'iframe-resizer') switchLayout(win, content, 'unrolled')
      else if (by === 'wordpress') switchLayout(win, content, 'stepper')
    },
  })
  if (alone) {
    host.goto = hold.at
    hold.letGo()
    watch.disconnect()
  } else {
    content.addEventListener('click', keepLink)
    hold.at(0) // who waited for this script may have scrolled in the frame
  }

  const tell = () => host.height(content.getBoundingClientRect().height)
  const sizes = new ResizeObserver(tell)
  sizes.observe(content)
  host.ready()
  tell() // at once: a frame outside the window is not laid out again until it comes near
  return host
}

/** How long after a resize the story is still being put in its place, in ms. */
const settlingMs = 100

/**
 * Keeps a page at the height where it was put. Whatever else moves it (the focus, a search, a resize) is undone and
 * told as a wish, in CSS px.
 */
function holdStill(win: Window, onWish: (px: number) => void) {
  let heldPx = 0
  let resizedAt = Number.NEGATIVE_INFINITY
  const at = (px: number) => {
    win.scrollTo({ top: px, behavior: 'instant' })
    heldPx = win.scrollY // clamped, and rounded to what the screen can show
  }
  const onScroll = () => {
    const wishPx = win.scrollY
    if (Math.abs(wishPx - heldPx) <= 1) return
    at(heldPx)
    if (performance.now() - resizedAt > settlingMs) onWish(wishPx)
  }
  // After a resize the story keeps its place, which moves the host; but not while the reader is above or below it.
  const onResize = () => {
    const endPx = win.document.documentElement.scrollHeight - win.innerHeight
    if (heldPx <= 0 || heldPx >= endPx - 1) resizedAt = performance.now()
  }
  const ended = new AbortController()
  win.addEventListener('scroll', onScroll, { signal: ended.signal })
  win.addEventListener('resize', onResize, { signal: ended.signal })
  return { at, letGo: () => ended.abort() }
}

/** A link within the document leads by the host: following it would add to the host's history. */
function keepLink(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a[href^="#"]')) event.preventDefault()
}

/** How far down the document the host has to move to show a section where a link to it leads, in CSS px. */
export function topOf(section: HTMLElement): number {
  const px = (length: string) => Number.parseFloat(length) || 0
  const { scrollPaddingTop } = getComputedStyle(document.documentElement)
  const { scrollMarginTop } = getComputedStyle(section)
  return window.scrollY + section.getBoundingClientRect().top - px(scrollMarginTop) - px(scrollPaddingTop)
}

/**
 * Calls back when the reader has scrolled past the frame's top: a host that moves its guest would have said so by
 * now, and a frame that nobody moves shows its first screen for ever.
 */
function watchTop(content: HTMLElement, onPassed: () => void): IntersectionObserver {
  const watch = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting && entry.intersectionRect.top > 40) onPassed()
    },
    { threshold: Array.from({ length: 101 }, (_, i) => i / 100) },
  )
  // As high as the frame, so that a jump past the map is seen too.
  const screen = content.querySelector('.svh')
  if (screen) watch.observe(screen)
  return watch
}

/** Goes over to another layout of the same steps, without a trace in the history. */
function switchLayout(win: Window, content: HTMLElement, layout: 'unrolled' | 'stepper'): void {
  const url = new URL(win.location.href)
  const ids = [...content.querySelectorAll('.steps > section')].map(({ id }) => id)
  url.pathname = '/embed'
  url.searchParams.set('layout', layout)
  url.searchParams.set('from', ids[0] ?? '')
  url.searchParams.set('to', ids.at(-1) ?? '')
  win.location.replace(url)
}
