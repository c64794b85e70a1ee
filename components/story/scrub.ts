import { attachSpring } from 'framer-motion'
import scrollama from 'scrollama'
import type { PlottedStep } from '@/components/map/1-plot/plotted'
import { clamp } from '@/components/map/2-scene/easing'
import { phases } from '@/components/map/2-scene/phases'
import type { Glide } from '@/components/map/stage/handle'
import type { ReadingMode } from '@/components/mode/reading-mode'
import { watchScreen } from '@/components/mode/screen'
import type { KeptPosition } from './KeptPosition'
import { ReadingLine } from './ReadingLine'

/** Follows the scroll closely, and takes the jolts of a wheel out of it; settles within a third of a second. */
const spring = { stiffness: 320, damping: 36, mass: 1, restDelta: 0.0004, restSpeed: 0.001 }

/**
 * One for all stories that are read on a page, one after the other: scrollama never takes its listener off the document,
 * and that keeps the steps of its instance, here those of the last story alone.
 */
const scroller = scrollama()

interface Scrubbed {
  readonly steps: readonly PlottedStep[]
  /** It is moved from here alone. */
  readonly glide: Glide
  readonly mode: ReadingMode
  /** Where the reader is to be kept when the layout changes; null before it has stood still. */
  readonly kept: () => KeptPosition | null
  /** Called with the index of the step that is being read, whenever scrollama tells of one. */
  readonly onStep: (index: number) => void
}

/**
 * Moves a place along with the scroll: it glides, and lands at once after a jump of more than a step. Unless the mode is
 * `moving` it stands where the step has shown all, and changes with the step alone. Returns what ends it.
 */
export function scrub(root: HTMLElement, { steps, glide, mode, kept, onStep }: Scrubbed): () => void {
  const sections = [...root.querySelectorAll<HTMLElement>(':scope > .steps > section')]
  const line = new ReadingLine(root, sections)
  const moving = mode === 'moving'
  const detach = moving ? attachSpring(glide.place, glide.place.get(), spring) : undefined
  let current = -1
  const enter = () => {
    // What scrollama has seen may be the page between two layouts: it looks again once the place is kept.
    if (keep() || !sections.at(-1)?.isConnected) return
    const arriving = current < 0
    current = line.step()
    const to = current + (moving ? clamp(line.share(current)) : restOf(steps[current]))
    move(glide, to, moving && !arriving)
    onStep(current)
  }
  // Below the steps none of them is at the line, and a jump over the rest of them would enter none.
  const end = () => line.passed() && enter()
  const keep = () => {
    if (!kept()?.keep()) return false
    line.measure()
    ;(scroller as unknown as { offset(px: string): void }).offset(line.offset()) // its types forget offset()
    return true
  }
  followSteps(sections, line.offset(), enter, end)
  end()
  const follow = () => {
    keep()
    if (current < 0) return
    const share = line.share(current)
    if (share !== clamp(share)) enter()
    else if (moving) move(glide, current + share, moving)
  }
  const ended = new AbortController()
  window.addEventListener('scroll', follow, { passive: true, signal: ended.signal })
  watchScreen(root, follow, ended.signal)
  return () => {
    ended.abort()
    scroller.destroy()
    detach?.()
  }
}

/** Moves to a place: glides there, unless it is more than a step away or nothing is to move. */
function move(glide: Glide, to: number, moving: boolean): void {
  const { place } = glide
  glide.goal = to
  if (moving && Math.abs(to - place.get()) <= 1) place.set(to)
  else place.jump(to)
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

function restOf(step: PlottedStep | undefined): number {
  return step ? phases(step).left : 0
}
