// How the page is read, and what decides it. The attribute `data-manner` of the root element says it to the stylesheet:
// absent for `stills`, which is thereby what a browser without scripts, an old one or a broken load is left with.
import { useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { needed, reducedMotion } from './mode-script'

/**
 * `moving`: the map follows the scroll. `calm`: it changes with the step and stands still in between. `stills`: no live
 * map, a picture beside each step.
 */
export type ReadingMode = 'moving' | 'calm' | 'stills'

/**
 * The mode in which the page is read now; null before the page has taken over from its HTML. `setMotion` is the reader's own choice, kept in memory for the visit, and
 * with it whether they go one step at a time (`paged`);
 * `giveUp` leaves the stills when the map cannot be drawn.
 */
export function useReadingMode() {
  const [mode, setMode] = useState<ReadingMode | null>(null)
  const [motion, choose] = useState<boolean | null>(null)
  const [paged, setPaged] = useState(false)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    const update = () => setMode(modeNow(motion, broken))
    // What has been chosen counts at once. The first time the observer calls, when the page has been laid out anyway.
    if (motion !== null || broken) update()
    return listen(update)
  }, [motion, broken])
  useLayoutEffect(() => {
    if (!mode) return
    const { dataset } = document.documentElement
    if (mode === 'stills') delete dataset.manner
    else dataset.manner = mode
  }, [mode])
  const known = mode !== null
  useLayoutEffect(() => {
    if (known) document.documentElement.dataset.read = ''
  }, [known])
  // What stands still has no motion, and what moves with the scroll is not held.
  const setMotion = (on: boolean, paged = false) => {
    choose(on)
    setPaged(paged)
  }
  return { mode, paged: paged && mode === 'calm', setMotion, giveUp: useCallback(() => setBroken(true), []) }
}

/** The mode that stands in the document, and in which it is laid out. */
export function writtenMode(): ReadingMode {
  const { manner: mode } = document.documentElement.dataset
  return mode === 'moving' || mode === 'calm' ? mode : 'stills'
}

function listen(changed: () => void): () => void {
  const reduced = matchMedia(reducedMotion)
  reduced.addEventListener('change', changed)
  // One rem wide and as high as the screen: it tells a change of either.
  const sizes = new ResizeObserver(changed)
  const probe = document.querySelector('.svh')
  if (probe) sizes.observe(probe)
  window.addEventListener('resize', changed)
  return () => {
    reduced.removeEventListener('change', changed)
    sizes.disconnect()
    window.removeEventListener('resize', changed)
  }
}

/** Whether a live map would leave too little room for the text; the same as in the script. */
function isCramped(): boolean {
  const { clientWidth, clientHeight } = document.documentElement
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return clientWidth < needed.narrowPx
    ? clientHeight < needed.heightRem * rem
    : clientWidth < needed.widthRem * rem
}

function modeNow(motion: boolean | null, broken: boolean): ReadingMode {
  const able = 'able' in document.documentElement.dataset
  if (!able || broken || isCramped()) return 'stills'
  return (motion ?? !matchMedia(reducedMotion).matches) ? 'moving' : 'calm'
}
