import { type RefObject, useEffect } from 'react'
import type { Manner } from '@/components/mode/manner'

/**
 * Has the stills printed in the light theme: a browser does not choose a picture's source anew for paper. While the map
 * is live they wait for paper alone, and the dark ones are never loaded.
 */
export function useLightPrint(root: RefObject<HTMLElement | null>, manner: Manner | null) {
  useEffect(() => {
    if (!manner) return
    const setMedia = (media: string) => () => {
      for (const source of root.current?.querySelectorAll<HTMLSourceElement>('.step-still source') ?? [])
        source.media = media
    }
    const paper = setMedia('not all')
    const screen = manner === 'stills' ? setMedia('(prefers-color-scheme: dark)') : paper
    screen()
    window.addEventListener('beforeprint', paper)
    window.addEventListener('afterprint', screen)
    return () => {
      window.removeEventListener('beforeprint', paper)
      window.removeEventListener('afterprint', screen)
    }
  }, [root, manner])
}
