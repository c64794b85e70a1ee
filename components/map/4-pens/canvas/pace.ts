import { clamp } from '@/components/map/2-scene/easing'

/** Frames are late that are farther apart than so many ms, and on a screen that shows no more than 30 a second than so many. */
const longestMs = 20
const slowestMs = 40
/** Pixels to one CSS px while frames come late: what moves is not looked at closely. */
const coarseRatio = 1

/**
 * Takes note of each frame: its time in ms, whether the map moves on after it, and the pixels that the screen has to one CSS
 * px. What it returns tells how many to paint: fewer once more than a quarter of a motion's frames come late, and those of
 * the screen again after some seconds of motion in which hardly any does.
 */
export function watchPace(): (now: number, moves: boolean, ratio: number) => number {
  let [before, lateness, longest, late] = [0, 0, slowestMs, false]
  return (now, moves, ratio) => {
    if (before && now > before) {
      // It rises again by and by: to save power a screen may show fewer frames than before.
      longest = Math.max(longestMs, Math.min(slowestMs, 1.2 * (now - before), 1.01 * longest))
      lateness = clamp(lateness + (now - before > longest ? 0.3 : late ? -0.01 : -0.1))
      late = lateness > (late ? 0 : 0.8)
    }
    before = moves ? now : 0
    return moves && late ? Math.min(coarseRatio, ratio) : ratio
  }
}
