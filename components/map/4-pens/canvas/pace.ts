import { clamp } from '@/components/map/2-scene/easing'

/** Frames are late that are farther apart than so many ms, and on a screen that shows no more than 30 a second than so many. */
const longestMs = 20
const slowestMs = 40
/** Pixels to one CSS px while frames come late: what moves is not looked at closely. */
const coarseRatio = 1

/**
 * Takes note of each frame: its time in ms, whether the map moves on after it, and the pixels that the screen has to one CSS
 * px. What it returns tells how many to paint. A motion of which more than a quarter of the frames come late is painted
 * coarsely to its end; the next is painted sharp again if the last frames of this one were in time.
 */
export function watchPace(): (now: number, moves: boolean, ratio: number) => number {
  let [before, lateness, late] = [0, 0, false]
  let longest = slowestMs
  return (now, moves, ratio) => {
    const interval = now - before
    if (!before) late &&= lateness > 0
    else if (interval) {
      longest = Math.max(longestMs, Math.min(longest, 1.2 * interval))
      lateness = clamp(lateness + (interval > longest ? 0.3 : -0.1))
      late ||= lateness > 0.8
    }
    before = moves ? now : 0
    return moves && late ? Math.min(coarseRatio, ratio) : ratio
  }
}
