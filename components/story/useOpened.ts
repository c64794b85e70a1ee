import { type RefObject, useEffect } from 'react'

/**
 * Says in the document what is open, for the stylesheet: `data-opened` on a panel whose evidence is, `data-listed` on the
 * root element while the list of steps is. Firefox before 121 knows no `:has()`.
 */
export function useOpened(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const story = root.current
    const page = document.documentElement
    const onToggle = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement)) return
      const panel = target.closest('.panel')
      panel?.toggleAttribute('data-opened', panel.querySelector('.evidence[open]') !== null)
      if (target.closest('.step-nav')) page.toggleAttribute('data-listed', target.open)
    }
    story?.addEventListener('toggle', onToggle, true) // it does not bubble
    return () => story?.removeEventListener('toggle', onToggle, true)
  }, [root])
}
