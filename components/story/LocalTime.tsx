'use client'

import { useEffect, useRef } from 'react'
import { whenIdle } from '@/components/map/idle'

const inFull = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  timeZoneName: 'short',
} as const

/** A moment as the server writes it, and, once the page is alive, in the reader's own language and time zone. */
export function LocalTime({ iso, text }: { iso: string; text: string }) {
  const time = useRef<HTMLTimeElement>(null)
  // Some time: it stands at the end of the page, and `Intl` is slow to start.
  useEffect(
    () =>
      whenIdle(() => {
        if (time.current) time.current.textContent = new Date(iso).toLocaleString(undefined, inFull)
      }),
    [iso],
  )
  return (
    <time ref={time} dateTime={iso}>
      {text}
    </time>
  )
}
