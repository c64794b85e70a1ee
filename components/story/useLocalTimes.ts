import { type RefObject, useEffect } from 'react'

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
    // The text itself is not laid out while it is far away (see story.css), and what is not can not be near.
    const placeOf = (time: HTMLElement) => time.closest('footer') ?? time
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (!isIntersecting) continue
          observer.unobserve(target)
          for (const time of times) if (placeOf(time) === target) write(time)
        }
      },
      { rootMargin: '300%' }, // before it can be seen: the words are others, and so may the lines be
    )
    for (const time of times) observer.observe(placeOf(time))
    return () => observer.disconnect()
  }, [page])
}

function write(time: HTMLTimeElement): void {
  time.textContent = new Date(time.dateTime).toLocaleString(undefined, inFull)
}
