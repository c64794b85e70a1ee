/** One rem wide and as high as the screen, in every story. */
const probeIn = (root: ParentNode) => root.querySelector('.svh')

/** Height of the screen in CSS px (100svh), which a phone's address bar does not change when it comes and goes. */
export function screenPx(root: ParentNode): number {
  return probeIn(root)?.getBoundingClientRect().height || window.innerHeight
}

/** Width of a rem in CSS px, where the story tells. */
export function remPx(root: ParentNode): number | undefined {
  return probeIn(root)?.getBoundingClientRect().width
}

/** Calls back whenever the window, the screen or the size of letters has changed, first of all once they are laid out. */
export function watchScreen(root: ParentNode, changed: () => void, signal: AbortSignal): void {
  const probe = probeIn(root)
  const sizes = new ResizeObserver(changed)
  if (probe) sizes.observe(probe)
  window.addEventListener('resize', changed, { signal })
  signal.addEventListener('abort', () => sizes.disconnect())
}
