import { useEffect } from 'react'

/** Holds the page at the step that is read, while the story is read one step at a time (see paged.css). */
export function usePaged(paged: boolean, step: number, titles: readonly { readonly slug: string }[]): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-paged', paged)
    if (paged) document.getElementById(titles[step]?.slug ?? '')?.scrollIntoView({ behavior: 'instant' })
  }, [paged, step, titles])
}
