import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { type ReadingMode, writtenMode } from '@/components/mode/reading-mode'
import { KeptPosition } from './KeptPosition'

/** Keeps the reader at the step that is read when another mode gives the page another length. */
export function useKeptPosition(root: RefObject<HTMLElement | null>, mode: ReadingMode | null) {
  const kept = useRef<KeptPosition>(null)
  useEffect(() => {
    // As the script has laid the page out, before React knows of any mode; and once the browser has done so anyway.
    const laidOut = new ResizeObserver(() => {
      laidOut.disconnect()
      if (!root.current) return
      kept.current ??= new KeptPosition(root.current)
      kept.current.keep()
    })
    const probe = root.current?.querySelector('.svh')
    if (probe) laidOut.observe(probe)
    return () => laidOut.disconnect()
  }, [root])
  const before = useRef<ReadingMode>(null)
  useLayoutEffect(() => {
    // Until React knows of a mode, the one in which the script has had the page laid out.
    const now = mode ?? writtenMode()
    if (before.current && now !== before.current) kept.current?.keep()
    before.current = now
  }, [mode])
  return kept
}
