'use client'

import { type ReactNode, useRef } from 'react'
import { Stage } from '@/components/map/Stage'
import type { Plot } from '@/components/map/scene'
import { useAddress } from './useAddress'
import { useScrub } from './useScrub'

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
  const { place, step } = useScrub(root, plot.steps, first)
  const page = titles[step]
  useAddress({ path: page?.path ?? '/', title: page?.pageTitle ?? '' }, titles[first]?.path ?? '/')
  return (
    <div className="story" ref={root}>
      <div className="svh" aria-hidden="true" />
      {/* Text first: it is what the page is for, and what a slow line should bring first. */}
      <div className="steps">{children}</div>
      <Stage plot={plot} place={place} step={step} titles={titles} still={still} />
    </div>
  )
}
