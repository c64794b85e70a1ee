import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Manner } from './manner'

/** Keeps the reader at the step that is read when another manner gives the page another length. */
export function useSamePlace(root: RefObject<HTMLElement | null>, manner: Manner | null, slug = '') {
  const before = useRef(manner)
  useLayoutEffect(() => {
    const changed = before.current !== null && before.current !== manner
    before.current = manner
    if (!changed) return
    const beyond = (root.current?.getBoundingClientRect().bottom ?? 0) < window.innerHeight / 2
    if (!beyond) document.getElementById(slug)?.scrollIntoView({ behavior: 'instant' })
  }, [root, manner, slug])
}
