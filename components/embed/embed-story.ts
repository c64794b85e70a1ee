import type { LoadStage } from '@/components/map/stage/start-stage'
import { ScrollStory, type StoryInput } from '@/components/story/ScrollStory'
import { followHost, topOf } from './follow'
import { tellSteps } from './reading'

/** What a scrolling embed is made from, besides its HTML. */
export type EmbeddedData = Pick<StoryInput, 'plot' | 'titles'>

/**
 * Has a story in a frame come alive: its host moves it, and neither address nor history is touched. The host is told which
 * step is read from the moment that it moves it. `root` is the story's element.
 */
export function embedStory(root: HTMLElement, data: EmbeddedData, loadStage: LoadStage): void {
  let moved = false
  let step = 0
  const host = followHost(window, root.parentElement ?? root, () => {
    if (moved) return
    moved = true
    tell(step)
  })
  const sections = [...root.querySelectorAll<HTMLElement>('.steps > section')]
  const tell = tellSteps(host, sections)
  new ScrollStory(root, {
    ...data,
    first: 0,
    loadStage,
    lead: (section) => host.goto(topOf(section)),
    onRead(read) {
      step = read.step
      if (moved) tell(step)
    },
  })
}
