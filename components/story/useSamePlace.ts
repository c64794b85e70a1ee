import { type RefObject, useLayoutEffect, useRef } from 'react'
import { type Manner, writtenManner } from './manner'

/** Keeps the reader at the step that is read when another manner gives the page another length. */
export function useSamePlace(root: RefObject<HTMLElement | null>, manner: Manner | null, slug = '') {
  const before = useRef<Manner>(null)
  useLayoutEffect(() => {
    // The script has laid the page out before React knows of any manner.
    const now = manner ?? writtenManner()
    const changed = before.current !== null && before.current !== now
    before.current = now
    if (!changed) return
    const beyond = (root.current?.getBoundingClientRect().bottom ?? 0) < window.innerHeight / 2
    if (!beyond) document.getElementById(slug)?.scrollIntoView({ behavior: 'instant' })
  }, [root, manner, slug])
}
