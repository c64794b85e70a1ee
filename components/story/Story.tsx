'use client'

import { type ReactNode, useRef } from 'react'
import type { Plot } from '@/components/map/plotted'
import { useManner } from './manner'
import { Scroll } from './Scroll'
import { StepNav } from './StepNav'
import { useAddress } from './useAddress'
import { useKeys } from './useKeys'
import { useLightPrint } from './useLightPrint'
import { useOpened } from './useOpened'
import { useScrub } from './useScrub'
import { useSeenFocus } from './useSeenFocus'
import { useSteps } from './useSteps'

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

/** The story on its own page: the address follows the reader. */
export function Story({ plot, first, titles, still, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { manner, setMotion, giveUp } = useManner()
  const { place, step } = useScrub(root, plot.steps, first, manner)
  const page = titles[step]
  useAddress({ path: page?.path ?? '/', title: page?.pageTitle ?? '' }, titles[first]?.path ?? '/')

  const { said, go } = useSteps(titles, scrollTo)
  useKeys(root, go)
  useSeenFocus(root)
  useLightPrint(root, manner)
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

const scrollTo = (section: HTMLElement) => section.scrollIntoView({ behavior: 'instant' })
