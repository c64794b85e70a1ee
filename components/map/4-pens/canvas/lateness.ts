import type { Late } from '@/components/map/4-pens/painter'

/** How long, in ms, a reader waits for a part of the map before they are told. */
const patienceMs = 1000

/**
 * Tells when a part of the map that is needed is late or has failed, and when nothing is missing any more. What it returns
 * takes note of whether something is missing now, and whether the last request for it has failed.
 */
export function watchLateness(tell: (late: Late | null) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: Late | null = null
  const say = (late: Late | null) => {
    clearTimeout(timer)
    timer = undefined
    if (late !== told) tell(late)
    told = late
  }
  return (missing: boolean, failed = false) => {
    if (!missing) say(null)
    else if (failed) say('failed')
    else if (told) say('late')
    else timer ??= setTimeout(() => say('late'), patienceMs)
  }
}
