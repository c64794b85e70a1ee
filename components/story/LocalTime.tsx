'use client'

import { useEffect, useRef } from 'react'

const inFull = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  timeZoneName: 'short',
} as const

/**
 * A moment as the server writes it, and in the reader's own language and time zone once it comes near: `Intl` is too
 * slow to start (see days.ts) for what stands at the end of the page.
 */
export function LocalTime({ iso, text }: { iso: string; text: string }) {
  const time = useRef<HTMLTimeElement>(null)
  useEffect(() => {
    const element = time.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        element.textContent = new Date(iso).toLocaleString(undefined, inFull)
        observer.disconnect()
      },
      { rootMargin: '300%' }, // before it can be seen: the words are others, and so may the lines be
    )
    // The text itself is not laid out while it is far away (see story.css), and what is not can not be near.
    observer.observe(element.closest('footer') ?? element)
    return () => observer.disconnect()
  }, [iso])
  return (
    <time ref={time} dateTime={iso}>
      {text}
    </time>
  )
}
