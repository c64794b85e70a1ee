import { type RefObject, useEffect } from 'react'

/** Has the stills printed in the light theme: a browser does not choose a picture's source anew for paper. */
export function useLightPrint(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const setMedia = (paper: boolean) => () => {
      for (const source of root.current?.querySelectorAll<HTMLSourceElement>('.step-still source') ?? [])
        source.media = paper ? 'not all' : '(prefers-color-scheme: dark)'
    }
    const [before, after] = [setMedia(true), setMedia(false)]
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [root])
}
