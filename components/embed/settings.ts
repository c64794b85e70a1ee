// What an editor may write on the div, and the address that it makes.

/** Address of this script: the site it came from serves the story too. Read at once; later nobody knows it. */
const ownAddress = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''

/** The attributes that go into the guest's address under the same names: `data-from` and so on. */
const passed = ['step', 'from', 'to', 'theme'] as const

/** Origin of the site that `data-story` names, else of this script's own. Null where that is no http address. */
export function siteOf({ dataset }: HTMLElement): string | null {
  try {
    const { protocol, origin } = new URL(dataset.story || ownAddress)
    return /^https?:$/.test(protocol) ? origin : null
  } catch {
    return null
  }
}

/** The guest's address for a div and a layout; an empty layout leaves the choice to the guest. */
export function addressOf(site: string, { dataset }: HTMLElement, layout: string): string {
  const url = new URL('/embed', site)
  if (layout) url.searchParams.set('layout', layout)
  for (const name of passed) if (dataset[name]) url.searchParams.set(name, dataset[name])
  return url.href
}

/** The layout that the div asks for: `scroll` unless it shows a single step. */
export function embedLayout({ dataset }: HTMLElement): string {
  return dataset.layout ?? (dataset.step ? '' : 'scroll')
}

/** What `data-offset`, a number or a selector, says that the host's header covers, in CSS px; null where it says nothing. */
export function offsetOf({ dataset }: HTMLElement): number | null {
  const { offset } = dataset
  if (!offset) return null
  const px = Number.parseFloat(offset)
  if (px >= 0) return px
  try {
    return document.querySelector<HTMLElement>(offset)?.offsetHeight ?? 0
  } catch {
    return 0 // no selector either
  }
}
