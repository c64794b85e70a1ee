// How the page is read, and what decides it. The attribute `data-manner` of the root element says it to the stylesheet:
// absent for `stills`, which is thereby what a browser without scripts, an old one or a broken load is left with.
import { useCallback, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { cramped, reducedMotion } from './mannerScript'

/**
 * `moving`: the map follows the scroll. `calm`: it changes with the step and stands still in between. `stills`: no live
 * map, a picture beside each step.
 */
export type Manner = 'moving' | 'calm' | 'stills'

/**
 * The manner in which the page is read now; null before the page has taken over from its HTML. `setMotion` is the reader's own choice, kept in memory for the visit;
 * `giveUp` leaves the stills when the map cannot be drawn.
 */
export function useManner() {
  const [motion, setMotion] = useState<boolean | null>(null)
  const [broken, setBroken] = useState(false)
  const manner = useSyncExternalStore<Manner | null>(
    listen,
    () => mannerNow(motion, broken),
    () => null,
  )
  useLayoutEffect(() => {
    if (!manner) return
    const { dataset } = document.documentElement
    dataset.read = ''
    if (manner === 'stills') delete dataset.manner
    else dataset.manner = manner
  }, [manner])
  return { manner, setMotion, giveUp: useCallback(() => setBroken(true), []) }
}

function listen(changed: () => void): () => void {
  const queries = [reducedMotion, cramped].map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

function mannerNow(motion: boolean | null, broken: boolean): Manner {
  const able = 'able' in document.documentElement.dataset
  if (!able || broken || matchMedia(cramped).matches) return 'stills'
  return (motion ?? !matchMedia(reducedMotion).matches) ? 'moving' : 'calm'
}
