import { writtenMode } from '@/components/mode/reading-mode'

/** Closes the list of steps by Escape, by a press beside it, and when the reader scrolls on under it. Returns what ends it. */
export function watchList(root: HTMLElement): () => void {
  const ended = new AbortController()
  const close = ({ type, key, target }: Event & { readonly key?: string }) => {
    const list = root.querySelector<HTMLDetailsElement>('.step-nav details[open]')
    if (!list) return
    if (type === 'keydown' && key !== 'Escape') return
    if (type === 'pointerdown' && list.contains(target as Node)) return
    // Among stills it scrolls with the page, and may be longer than the screen.
    if (type === 'scroll' && writtenMode() === 'stills') return
    // What is hidden with the list would leave the focus nowhere.
    if (key && list.contains(document.activeElement)) list.querySelector('summary')?.focus()
    list.open = false
  }
  for (const type of ['keydown', 'pointerdown', 'scroll'])
    window.addEventListener(type, close, { passive: true, signal: ended.signal })
  return () => ended.abort()
}
