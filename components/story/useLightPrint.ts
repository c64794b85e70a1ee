import { type RefObject, useEffect } from 'react'
import type { ReadingMode } from '@/components/mode/reading-mode'

/**
 * Has the stills printed in the light theme: a browser does not choose a picture's source anew for paper. While the map
 * is live they wait for paper alone, and the dark ones are never loaded.
 */
export function useLightPrint(root: RefObject<HTMLElement | null>, mode: ReadingMode | null) {
  useEffect(() => {
    if (!mode) return
    const setMedia = (media: string) => () => {
      for (const source of root.current?.querySelectorAll<HTMLSourceElement>('.step-still source') ?? [])
        source.media = media
    }
    const paper = setMedia('not all')
    const screen = mode === 'stills' ? setMedia('(prefers-color-scheme: dark)') : paper
    screen()
    window.addEventListener('beforeprint', paper)
    window.addEventListener('afterprint', screen)
    return () => {
      window.removeEventListener('beforeprint', paper)
      window.removeEventListener('afterprint', screen)
    }
  }, [root, mode])
}
