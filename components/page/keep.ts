import { tagName } from './body'

/**
 * Keeps the page as it is now, since React may yet render the document anew when other software has changed it: an empty
 * page element then takes the place of the one that came from the server, and the root has lost its attributes.
 * To be called before React has put anything into the document.
 */
export function keepPage() {
  const { documentElement: root, body } = document
  const kept = document.querySelector(tagName)
  const attributes = [root, body].map((element) => [...element.attributes])
  const place = { left: scrollX, top: scrollY, behavior: 'instant' } as const
  const focused = document.activeElement
  return {
    /** Puts into React's page element what it has lost. */
    giveBack(element: HTMLElement): void {
      if (!kept || element === kept) return
      element.replaceChildren(...kept.childNodes)
      for (const [i, target] of [root, body].entries())
        for (const { name, value } of attributes[i] ?? [])
          if (!target.hasAttribute(name)) target.setAttribute(name, value)
      scrollTo(place)
      if (focused instanceof HTMLElement && element.contains(focused)) focused.focus({ preventScroll: true })
    },
  }
}
