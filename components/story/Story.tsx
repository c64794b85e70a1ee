'use client'

import { type ReactNode, useRef } from 'react'
import type { Plot } from '@/components/map/scene'
import { Scroll } from './Scroll'
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

/** The story on its own page: the address follows the reader. */
export function Story({ plot, first, titles, still, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const { place, step } = useScrub(root, plot.steps, first)
  const page = titles[step]
  useAddress({ path: page?.path ?? '/', title: page?.pageTitle ?? '' }, titles[first]?.path ?? '/')
  return (
    <Scroll root={root} plot={plot} place={place} step={step} titles={titles} still={still}>
      {children}
    </Scroll>
  )
}
