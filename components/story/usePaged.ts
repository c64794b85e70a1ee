import { useEffect } from 'react'

/** Holds the page at the step that is read, while the story is read one step at a time (see paged.css). */
export function usePaged(paged: boolean, step: number, titles: readonly { readonly slug: string }[]): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-paged', paged)
    const section = document.getElementById(titles[step]?.slug ?? '')
    if (!paged || !section) return
    section.scrollIntoView({ behavior: 'instant' })
    section.firstElementChild?.scrollTo(0, 0) // its text may have been left at its end
  }, [paged, step, titles])
}
