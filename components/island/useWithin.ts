import { type RefObject, useContext, useLayoutEffect, useRef } from 'react'
import { PageElement } from './PageElement'

/** An element of the page's HTML by its selector, there for all effects that follow. */
export function useWithin(selector: string): RefObject<HTMLElement | null> {
  const page = useContext(PageElement)
  const ref = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    ref.current = page.current?.querySelector<HTMLElement>(selector) ?? null
  }, [page, selector])
  return ref
}
