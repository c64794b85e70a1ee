import { screenPx } from '@/components/mode/screen'

/** How much higher than the window a screen's height (100svh) may be: a scroll bar takes its part of the window. */
const higherAtMost = 1.25

/** How much of the window's height the map may be lower than its top: a translator's bar moves the body down. */
const lowerAtMost = 0.25

/**
 * Calls `onFail` where the map does not stay on the screen while the story scrolls, or is higher than the screen: the
 * styles of other software can take away what holds it there (an `overflow` of the body), or enlarge the body. The
 * text would lie behind where the map was, out of sight. So too where other software has put copies in the place of map or
 * steps (`body.innerHTML += ...`): a copied canvas is empty. To be asked anew with each step; returns what ends it.
 */
export function watchHeld(stage: HTMLElement, onFail: () => void): () => void {
  const story = stage.parentElement
  if (!story) return () => {}
  const parts = [
    ...stage.querySelectorAll('canvas[data-part]'),
    ...story.querySelectorAll('.steps > section'),
  ]
  const check = () => {
    if (isWhole() && (!fits(story) || !isHeld(stage, story))) onFail()
  }
  const isWhole = () => {
    const whole = parts.every((part) => part.isConnected)
    if (!whole) {
      // Nothing of ours is alive in a copy.
      delete document.documentElement.dataset.read
      onFail()
    }
    return whole
  }
  // Its first call comes when the page has been laid out anyway.
  const sizes = new ResizeObserver(check)
  sizes.observe(stage)
  // The first scroll in each step tells it for all that follow.
  window.addEventListener('scroll', check, { passive: true, once: true })
  window.addEventListener('scroll', isWhole, { passive: true })
  return () => {
    sizes.disconnect()
    window.removeEventListener('scroll', check)
    window.removeEventListener('scroll', isWhole)
  }
}

function fits(story: HTMLElement): boolean {
  return screenPx(story) <= higherAtMost * document.documentElement.clientHeight
}

/** Whether the map is no higher up than where the end of the story has pushed it, and hardly lower than it sticks. */
function isHeld(stage: HTMLElement, story: HTMLElement): boolean {
  // A dialog of others may hold the whole page still by moving its body up.
  if (window.scrollY <= 0) return true
  const { top, height } = stage.getBoundingClientRect()
  const around = story.getBoundingClientRect()
  const lowestPx = Math.max(0, around.top) + lowerAtMost * window.innerHeight
  return height === 0 || (top >= Math.min(0, around.bottom - height) - 2 && top <= lowestPx)
}
