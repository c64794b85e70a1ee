import { attachSpring, type MotionValue, motionValue } from 'framer-motion'
import { type RefObject, useEffect, useState } from 'react'
import scrollama from 'scrollama'
import type { PlottedStep } from '@/components/map/1-plot/plotted'
import { clamp } from '@/components/map/2-scene/easing'
import { landingOf, phases } from '@/components/map/2-scene/phases'
import type { ReadingMode } from '@/components/mode/reading-mode'
import { ReadingLine } from './ReadingLine'
import { useKeptPosition } from './useKeptPosition'

/** Follows the scroll closely, and takes the jolts of a wheel out of it; settles within a third of a second. */
const spring = { stiffness: 320, damping: 36, mass: 1, restDelta: 0.0004, restSpeed: 0.001 }

/**
 * One for all stories that are read on a page, one after the other: scrollama never takes its listener off the document,
 * and that keeps the steps of its instance, here those of the last story alone.
 */
const scroller = scrollama()

/**
 * Where the reader is. `place` is a motion value: the whole part is the step's index, the rest the progress (0..1)
 * into it. It glides along with the scroll and lands at once after a jump of more than a step. Unless the mode is
 * `moving` it stands where the step has shown all, and changes with the step alone. `step` is the index of the step
 * that is being read, as React state.
 */
export function useScrub(
  root: RefObject<HTMLElement | null>,
  steps: readonly PlottedStep[],
  first: number,
  mode: ReadingMode | null,
) {
  const [place] = useState(() => motionValue(first + landingOf(steps[first])))
  const [step, setStep] = useState(first)
  const kept = useKeptPosition(root, mode)

  useEffect(() => {
    const element = root.current
    if (!element || !mode) return
    const sections = [...element.querySelectorAll<HTMLElement>(':scope > .steps > section')]
    const line = new ReadingLine(element, sections)
    const moving = mode === 'moving'
    const detach = moving ? attachSpring(place, place.get(), spring) : undefined
    let current = -1
    const enter = () => {
      // What scrollama has seen may be the page between two layouts: it looks again once the place is kept.
      if (keep() || !sections.at(-1)?.isConnected) return
      const arriving = current < 0
      current = line.step()
      setStep(current)
      const to = current + (moving ? clamp(line.share(current)) : restOf(steps[current]))
      if (arriving) place.jump(to)
      else move(place, to, moving)
    }
    // Below the steps none of them is at the line, and a jump over the rest of them would enter none.
    const end = () => line.passed() && enter()
    const keep = () => {
      if (!kept.current?.keep()) return false
      line.measure()
      ;(scroller as unknown as { offset(px: string): void }).offset(line.offset()) // its types forget offset()
      return true
    }
    followSteps(sections, line.offset(), enter, end)
    end()
    const stop = listen(element, () => {
      keep()
      if (current < 0) return
      const share = line.share(current)
      if (share !== clamp(share)) enter()
      else if (moving) move(place, current + share, moving)
    })
    return () => {
      stop()
      scroller.destroy()
      detach?.()
    }
  }, [root, place, steps, mode, kept])

  return { place, step }
}

/** Moves to a place: glides there, unless it is more than a step away or nothing is to move. */
function move(place: MotionValue<number>, to: number, moving: boolean): void {
  if (!moving || Math.abs(to - place.get()) > 1) place.jump(to)
  else place.set(to)
}

/**
 * scrollama tells that another step is read. Which one, and how far, is read off the boxes: scrollama's progress comes in
 * steps of 4 px and a frame late, and a jump has to end on the very picture that scrolling ends on.
 */
function followSteps(step: HTMLElement[], offset: string, enter: () => void, exit: () => void): void {
  // In another site's frame the browser heeds a line inside the window only when the window's own document is the root.
  const options = { step, offset, root: document }
  scroller
    .setup(options as unknown as scrollama.ScrollamaOptions) // its types forget px offsets and the root
    .onStepEnter(enter)
    .onStepExit(exit)
}

/** Calls back when the reader scrolls, and when the window or the size of letters has changed. */
function listen(root: HTMLElement, changed: () => void): () => void {
  const probe = root.querySelector('.svh') // one rem wide
  const sizes = new ResizeObserver(changed)
  if (probe) sizes.observe(probe)
  window.addEventListener('scroll', changed, { passive: true })
  window.addEventListener('resize', changed)
  return () => {
    sizes.disconnect()
    window.removeEventListener('scroll', changed)
    window.removeEventListener('resize', changed)
  }
}

function restOf(step: PlottedStep | undefined): number {
  return step ? phases(step).left : 0
}
