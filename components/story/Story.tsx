'use client'

import { useEffect } from 'react'
import { addExploreButton } from '@/components/explore/explore-button'
import { useWithin } from '@/components/island/useWithin'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { Shared } from '@/components/share/shared'
import { Shares } from './Shares'
import { useAddress } from './useAddress'
import { useEvidence } from './useEvidence'
import { useFocusInView } from './useFocusInView'
import { useLightPrint } from './useLightPrint'
import { useLocalTimes } from './useLocalTimes'
import { useStory } from './useStory'

interface Props {
  readonly plot: Plot
  /** Index of the step that the page opens at. */
  readonly first: number
  readonly titles: readonly (Shared & { readonly title: string })[]
  readonly siteName: string
}

/** What comes alive in the story on its own page: the address follows the reader. */
export function Story({ plot, first, titles, siteName }: Props) {
  const root = useWithin('.story')
  const main = useWithin('main')
  const ending = useWithin('.ending .explore')
  const { mode, step, story } = useStory(root, { plot, first, titles })
  const page = titles[step]
  useAddress(
    { path: page?.path ?? '/', title: `${page?.headline} – ${siteName}` },
    titles[first]?.path ?? '/',
  )
  useFocusInView(root)
  useLightPrint(root, mode)
  useEvidence(root)
  useLocalTimes(main)
  // At the end of the story its map stands at the end.
  useEffect(() => addExploreButton(ending.current, plot, () => plot.steps.length), [ending, plot])
  return <Shares root={root} story={story} plot={plot} shared={titles} />
}
