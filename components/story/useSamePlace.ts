import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type Manner, writtenManner } from '@/components/mode/manner'
import { KeptPlace } from './KeptPlace'

/** Keeps the reader at the step that is read when another manner gives the page another length. */
export function useSamePlace(root: RefObject<HTMLElement | null>, manner: Manner | null) {
  const kept = useRef<KeptPlace>(null)
  useEffect(() => {
    // As the script has laid the page out, before React knows of any manner; and once the browser has done so anyway.
    const laidOut = new ResizeObserver(() => {
      laidOut.disconnect()
      if (!root.current) return
      kept.current ??= new KeptPlace(root.current)
      kept.current.keep()
    })
    const probe = root.current?.querySelector('.svh')
    if (probe) laidOut.observe(probe)
    return () => laidOut.disconnect()
  }, [root])
  const before = useRef<Manner>(null)
  useLayoutEffect(() => {
    // Until React knows of a manner, the one in which the script has had the page laid out.
    const now = manner ?? writtenManner()
    if (before.current && now !== before.current) kept.current?.keep()
    before.current = now
  }, [manner])
  return kept
}
