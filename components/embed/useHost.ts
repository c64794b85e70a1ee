import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { followHost, topOf } from './follow'
import type { Host } from './hosts'

/**
 * Lets the host move the story, and tells it which step is read, from the moment that it moves. Returns what asks the
 * host to move to a section.
 */
export function useHost(
  root: RefObject<HTMLElement | null>,
  step: number,
  titles: readonly { readonly slug: string }[],
): (section: HTMLElement) => void {
  const host = useRef<Host>(null)
  const [moved, setMoved] = useState(false)

  useEffect(() => {
    const content = root.current?.parentElement
    if (!content) return
    const { host: found, stop } = followHost(window, content, () => setMoved(true))
    host.current = found
    return stop
  }, [root])

  const total = titles.length
  const slug = titles[step]?.slug
  useEffect(() => {
    if (moved && slug) host.current?.step(slug, step, total)
  }, [moved, slug, step, total])

  const complete = moved && step === total - 1
  useEffect(() => {
    if (complete) host.current?.complete()
  }, [complete])

  return useCallback((section) => host.current?.goto(topOf(section)), [])
}
