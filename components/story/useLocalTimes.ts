import { type RefObject, useEffect } from 'react'
import { whenIdle } from '@/components/island/idle'

const inFull = {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  timeZoneName: 'short',
} as const

/**
 * Writes each moment of the page in the reader's own language and time zone once it comes near: `Intl` is too slow to
 * start (see days.ts) for what stands at the end of the page.
 */
export function useLocalTimes(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const times = [...(page.current?.querySelectorAll('time') ?? [])]
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue
          observer.unobserve(target)
          // The first time takes a slow phone as long as ten frames of a scroll.
          whenIdle(() => {
            for (const time of times)
              if (target.contains(time))
                time.textContent = new Date(time.dateTime).toLocaleString(undefined, inFull)
          })
        }
      },
      { rootMargin: '300%' }, // before it can be seen: the words are others, and so may the lines be
    )
    // The text itself is not laid out while it is far away (see story.css), and what is not can not be near.
    for (const time of times) observer.observe(time.closest('footer') ?? time)
    return () => observer.disconnect()
  }, [page])
}
