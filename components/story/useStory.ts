import { type RefObject, useEffect, useRef, useState } from 'react'
import { holdAt } from './hold-at'
import { type Read, ScrollStory, type StoryInput } from './ScrollStory'

/** Has the scroll and its map alive for as long as a component is, and tells where and how the story is read. */
export function useStory(
  root: RefObject<HTMLElement | null>,
  { plot, first, titles }: Pick<StoryInput, 'plot' | 'first' | 'titles'>,
) {
  const [read, setRead] = useState<Read>({ step: first, mode: null })
  const story = useRef<ScrollStory>(null)
  useEffect(() => {
    if (!root.current) return
    const live = new ScrollStory(root.current, {
      plot,
      first,
      titles,
      hold: holdAt,
      loadStage: () => import('@/components/map/stage/live-stage'),
      lead: (section) => section.scrollIntoView({ behavior: 'instant' }),
      onRead: setRead,
    })
    story.current = live
    return () => {
      live.stop()
      story.current = null
    }
  }, [root, plot, first, titles])
  return { ...read, story }
}
