'use client'

import { useRef } from 'react'
import { useWithin } from '@/components/island/useWithin'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { StageHandle } from '@/components/map/stage/handle'
import { useReadingMode } from '@/components/mode/reading-mode'
import { ScrollIslands } from '@/components/story/ScrollIslands'
import { useKeys } from '@/components/story/useKeys'
import { useScrub } from '@/components/story/useScrub'
import { useSteps } from '@/components/story/useSteps'
import { useHost } from './useHost'

interface Props {
  readonly plot: Plot
  readonly titles: readonly { readonly slug: string; readonly title: string }[]
}

/** What comes alive in the story in a frame: its host moves it, and neither address nor history is touched. */
export function EmbeddedStory({ plot, titles }: Props) {
  const root = useWithin('.story')
  const stage = useRef<StageHandle>(null)
  const { mode, setMotion, giveUp } = useReadingMode()
  const { place, step } = useScrub(root, plot.steps, 0, mode)
  const lead = useHost(root, step, titles)
  const { said, go } = useSteps(titles, lead)
  useKeys(root, go)
  return (
    <ScrollIslands
      {...{ plot, place, step, mode, titles, said, go, setMotion }}
      handle={stage}
      onFail={giveUp}
    />
  )
}
