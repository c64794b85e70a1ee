import { useCallback, useState } from 'react'

/**
 * The way to a step by a link or a key. `go` leads to the section of a step by its index, by `lead`, and gives it the
 * focus; `said` is what a reader who does not see the page is told of it.
 */
export function useSteps(
  titles: readonly { readonly slug: string; readonly title: string }[],
  lead: (section: HTMLElement) => void,
): { said: string; go: (index: number) => void } {
  const [said, setSaid] = useState('')
  const go = useCallback(
    (index: number) => {
      const section = document.getElementById(titles[index]?.slug ?? '')
      if (!section) return
      lead(section)
      section.focus({ preventScroll: true })
      setSaid(`Step ${index + 1} of ${titles.length}, ${titles[index]?.title}`)
    },
    [titles, lead],
  )
  return { said, go }
}
