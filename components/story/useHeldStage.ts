import { type RefObject, useEffect } from 'react'
import type { ReadingMode } from '@/components/mode/reading-mode'

/** How much higher than the window a screen's height (100svh) may be: a scroll bar takes its part of the window. */
const higherAtMost = 1.25

/**
 * Calls `onFail` where the map does not stay on the screen while the story scrolls, or is higher than the screen: the
 * styles of other software can take away what holds it there (an `overflow` of the body), or enlarge the body. The
 * text would lie behind where the map was, out of sight.
 */
export function useHeldStage(
  stage: RefObject<HTMLElement | null>,
  mode: ReadingMode | null,
  /** Index of the step that is read. */
  step: number,
  onFail: () => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is looked at
  useEffect(() => {
    const element = stage.current
    const story = element?.parentElement
    if (!story || !mode || mode === 'stills') return
    const check = () => {
      if (!fits(story) || !isHeld(element, story)) onFail()
    }
    // Its first call comes when the page has been laid out anyway.
    const sizes = new ResizeObserver(check)
    sizes.observe(element)
    // The first scroll in each step tells it for all that follow.
    window.addEventListener('scroll', check, { passive: true, once: true })
    return () => {
      sizes.disconnect()
      window.removeEventListener('scroll', check)
    }
  }, [stage, mode, step, onFail])
}

function fits(story: HTMLElement): boolean {
  const screenPx = story.querySelector('.svh')?.getBoundingClientRect().height ?? 0
  return screenPx <= higherAtMost * document.documentElement.clientHeight
}

/** Whether the map is no higher up than where the end of the story has pushed it. */
function isHeld(stage: HTMLElement, story: HTMLElement): boolean {
  // A dialog of others may hold the whole page still by moving its body up.
  if (window.scrollY <= 0) return true
  const { top, height } = stage.getBoundingClientRect()
  return height === 0 || top >= Math.min(0, story.getBoundingClientRect().bottom - height) - 2
}
