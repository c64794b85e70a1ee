import { type RefObject, useEffect } from 'react'

/**
 * Says on a panel, by `data-opened`, that evidence in it is open, whereupon the panel scrolls by itself (see evidence.css;
 * Firefox before 121 knows no `:has()`), and brings what has opened into view.
 */
export function useEvidence(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const story = root.current
    const say = (panel: Element | null) =>
      panel?.toggleAttribute('data-opened', panel.querySelector('.evidence[open]') !== null)
    const onToggle = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement) || !target.matches('.evidence')) return
      say(target.closest('.panel'))
      if (target.open) target.scrollIntoView({ block: 'nearest' })
    }
    // By a link, a search or an early reader, before this could hear of it.
    for (const evidence of story?.querySelectorAll('.evidence[open]') ?? []) say(evidence.closest('.panel'))
    story?.addEventListener('toggle', onToggle, true) // it does not bubble
    return () => story?.removeEventListener('toggle', onToggle, true)
  }, [root])
}
