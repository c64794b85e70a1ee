import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Manner } from '@/components/mode/manner'
import { KeptPlace } from './KeptPlace'

/** Keeps the reader at the step that is read when another manner gives the page another length. */
export function useSamePlace(root: RefObject<HTMLElement | null>, manner: Manner | null) {
  const kept = useRef<KeptPlace>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another manner is another layout
  useLayoutEffect(() => {
    // The script has laid the page out before React knows of any manner: that is what the reader's place is kept from.
    if (!root.current) return
    kept.current ??= new KeptPlace(root.current)
    kept.current.keep()
  }, [root, manner])
  return kept
}
