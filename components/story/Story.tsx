'use client'

import { type ReactNode, useCallback, useRef, useState } from 'react'
import { Stage } from '@/components/map/Stage'
import type { Plot } from '@/components/map/scene'
import { useManner } from './manner'
import { StepNav } from './StepNav'
import { useAddress } from './useAddress'
import { useKeys } from './useKeys'
import { useLightPrint } from './useLightPrint'
import { useSamePlace } from './useSamePlace'
import { useScrub } from './useScrub'
import { useSeenFocus } from './useSeenFocus'

interface Props {
  readonly plot: Plot
  /** Index of the step that the page opens at. */
  readonly first: number
  readonly titles: readonly {
    readonly slug: string
    readonly title: string
    readonly path: string
    readonly pageTitle: string
  }[]
  readonly still: ReactNode
  /** The steps: one section each. */
  readonly children: ReactNode
}

/** The scroll and the map under it. Which step is React's; how far into it is a motion value's. */
export function Story({ plot, first, titles, still, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { manner, setMotion, giveUp } = useManner()
  const { place, step } = useScrub(root, plot.steps, first, manner)
  const page = titles[step]
  useAddress({ path: page?.path ?? '/', title: page?.pageTitle ?? '' }, titles[first]?.path ?? '/')

  const [said, setSaid] = useState('')
  const go = useCallback(
    (index: number) => {
      const section = document.getElementById(titles[index]?.slug ?? '')
      section?.scrollIntoView({ behavior: 'instant' })
      section?.focus({ preventScroll: true })
      setSaid(`Step ${index + 1} of ${titles.length}, ${titles[index]?.title}`)
    },
    [titles],
  )
  useKeys(root, step, go)
  useSamePlace(root, manner, page?.slug)
  useSeenFocus(root)
  useLightPrint(root)

  return (
    <div className="story" ref={root}>
      <div className="svh" aria-hidden="true" />
      <StepNav step={step} titles={titles} go={go} motion={manner !== 'calm'} setMotion={setMotion} />
      <p className="unseen" role="status">
        {said}
      </p>
      {/* Text first: it is what the page is for, and what a slow line should bring first. */}
      <div className="steps">{children}</div>
      <Stage plot={plot} place={place} step={step} still={still} manner={manner} onFail={giveUp} />
    </div>
  )
}
