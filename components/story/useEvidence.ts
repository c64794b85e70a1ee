import { type RefObject, useEffect } from 'react'

/** Brings evidence that has opened into view: its panel scrolls by itself meanwhile (see evidence.css). */
export function useEvidence(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const story = root.current
    const onToggle = ({ target }: Event) => {
      if (target instanceof HTMLDetailsElement && target.open && target.matches('.evidence'))
        target.scrollIntoView({ block: 'nearest' })
    }
    story?.addEventListener('toggle', onToggle, true) // it does not bubble
    return () => story?.removeEventListener('toggle', onToggle, true)
  }, [root])
}
