'use client'

import { type ReactNode, useRef } from 'react'
import type { Plot } from '@/components/map/scene'
import { Scroll } from '@/components/story/Scroll'
import { useScrub } from '@/components/story/useScrub'
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
  const { place, step } = useScrub(root, plot.steps, 0)
  useHost(root, step, titles)
  return (
    <Scroll root={root} plot={plot} place={place} step={step} titles={titles} still={still}>
      {children}
    </Scroll>
  )
}
