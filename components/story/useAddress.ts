import { useEffect, useRef } from 'react'
import { replacePath } from '@/components/island/replace-path'

interface Page {
  readonly path: string
  readonly title: string
}

/** At most one change of address in this many ms: Safari throws after 100 in 30 seconds. */
const pauseMs = 400

/** Lets the address bar and the title follow the step that is read, without adding to the history. */
export function useAddress({ path, title }: Page, first: string): void {
  const last = useRef({ at: 0, path: first })
  useEffect(() => {
    if (last.current.path === path) return
    const wait = Math.max(0, last.current.at + pauseMs - Date.now())
    const id = setTimeout(() => {
      last.current = { at: Date.now(), path }
      document.title = title
      replacePath(path)
    }, wait)
    return () => clearTimeout(id)
  }, [path, title])
}
