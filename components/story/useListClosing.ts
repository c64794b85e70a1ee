import { type RefObject, useEffect } from 'react'
import { writtenMode } from '@/components/mode/reading-mode'

/** Closes the list of steps by Escape, by a press beside it, and when the reader scrolls on under it. */
export function useListClosing(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const close = ({ type, key, target }: Event & { readonly key?: string }) => {
      const list = root.current?.querySelector<HTMLDetailsElement>('.step-nav details[open]')
      if (!list) return
      if (type === 'keydown' && key !== 'Escape') return
      if (type === 'pointerdown' && list.contains(target as Node)) return
      // Among stills it scrolls with the page, and may be longer than the screen.
      if (type === 'scroll' && writtenMode() === 'stills') return
      // What is hidden with the list would leave the focus nowhere.
      if (key && list.contains(document.activeElement)) list.querySelector('summary')?.focus()
      list.open = false
    }
    const types = ['keydown', 'pointerdown', 'scroll']
    for (const type of types) window.addEventListener(type, close, { passive: true })
    return () => {
      for (const type of types) window.removeEventListener(type, close)
    }
  }, [root])
}
