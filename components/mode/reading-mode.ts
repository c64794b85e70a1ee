// How the page is read, and what decides it. The attribute `data-manner` of the root element says it to the stylesheet:
// absent for `stills`, which is thereby what a browser without scripts, an old one or a broken load is left with.
import { needed, reducedMotion } from './live-needs'
import { watchScreen } from './screen'

/**
 * `moving`: the map follows the scroll. `calm`: it changes with the step and stands still in between. `stills`: no live
 * map, a picture beside each step.
 */
export type ReadingMode = 'moving' | 'calm' | 'stills'

/**
 * Decides how a page is read for as long as it is; `onMode` is called with every other mode, first of all once the page has
 * been laid out anyway. The reader's own choice is kept in memory for the visit.
 */
export function watchMode(onMode: (mode: ReadingMode) => void) {
  let last: ReadingMode | null = null
  let motion: boolean | null = null
  let broken = false
  const ended = new AbortController()
  const update = () => {
    const mode = modeNow(motion, broken)
    if (mode === last || ended.signal.aborted) return
    last = mode
    onMode(mode)
  }
  matchMedia(reducedMotion).addEventListener('change', update, { signal: ended.signal })
  // What takes the page over comes in a task of its own: a slow phone has just laid it out.
  watchScreen(document, () => (last ? update() : setTimeout(update)), ended.signal)
  return {
    /** The reader's own choice. */
    setMotion(on: boolean) {
      motion = on
      update()
    },
    /** Leaves the stills where the map cannot be drawn. */
    giveUp() {
      broken = true
      update()
    },
    stop: () => ended.abort(),
  }
}

/** The mode that stands in the document, and in which it is laid out. */
export function writtenMode(): ReadingMode {
  const { manner: mode } = document.documentElement.dataset
  return mode === 'moving' || mode === 'calm' ? mode : 'stills'
}

/** Has the document laid out in a mode. */
export function writeMode(mode: ReadingMode): void {
  const { dataset } = document.documentElement
  if (mode === 'stills') delete dataset.manner
  else dataset.manner = mode
}

/** Whether a live map would leave too little room for the text; the same as in the script. */
function isCramped(): boolean {
  const { clientWidth, clientHeight } = document.documentElement
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return clientWidth < needed.narrowPx || clientWidth <= clientHeight
    ? clientHeight < needed.heightRem * rem
    : clientWidth < needed.widthRem * rem
}

function modeNow(motion: boolean | null, broken: boolean): ReadingMode {
  const able = 'able' in document.documentElement.dataset
  if (!able || broken || isCramped()) return 'stills'
  return (motion ?? !matchMedia(reducedMotion).matches) ? 'moving' : 'calm'
}
