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
    const ended = new AbortController()
    window.addEventListener('beforeprint', paper, { signal: ended.signal })
    window.addEventListener('afterprint', screen, { signal: ended.signal })
    return () => ended.abort()
  }, [root, mode])
}
