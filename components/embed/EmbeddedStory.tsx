'use client'

import { type ReactNode, useRef } from 'react'
import type { Plot } from '@/components/map/plotted'
import { useManner } from '@/components/story/manner'
import { Scroll } from '@/components/story/Scroll'
import { StepNav } from '@/components/story/StepNav'
import { useKeys } from '@/components/story/useKeys'
import { useOpened } from '@/components/story/useOpened'
import { useScrub } from '@/components/story/useScrub'
import { useSteps } from '@/components/story/useSteps'
import { useHost } from './useHost'

interface Props {
  readonly plot: Plot
  readonly titles: readonly { readonly slug: string; readonly title: string }[]
  readonly still: ReactNode
  /** The steps: one section each. */
  readonly children: ReactNode
}

/** The story in a frame: its host moves it, and neither address nor history is touched. */
export function EmbeddedStory({ plot, titles, still, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { manner, setMotion, giveUp } = useManner()
  const { place, step } = useScrub(root, plot.steps, 0, manner)
  const lead = useHost(root, step, titles)
  const { said, go } = useSteps(titles, lead)
  useKeys(root, go)
  useOpened(root)
  return (
    <Scroll
      {...{ root, plot, place, step, still, manner, said }}
      onFail={giveUp}
      nav={<StepNav step={step} titles={titles} go={go} motion={manner !== 'calm'} setMotion={setMotion} />}
    >
      {children}
    </Scroll>
  )
}
