import { type RefObject, useEffect } from 'react'

/** Says on a panel, by `data-opened`, that evidence in it is open: Firefox before 121 knows no `:has()`. */
export function useOpened(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const story = root.current
    const onToggle = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement)) return
      const panel = target.closest('.panel')
      panel?.toggleAttribute('data-opened', panel.querySelector('.evidence[open]') !== null)
    }
    story?.addEventListener('toggle', onToggle, true) // it does not bubble
    return () => story?.removeEventListener('toggle', onToggle, true)
  }, [root])
}
