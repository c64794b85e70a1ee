'use client'

import { useRef } from 'react'
import { Explore } from '@/components/explore/Explore'
import { Island } from '@/components/island/Island'
import { useWithin } from '@/components/island/useWithin'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { StageHandle } from '@/components/map/stage/handle'
import { useReadingMode } from '@/components/mode/reading-mode'
import { ScrollIslands } from './ScrollIslands'
import { type Shared, Shares } from './Shares'
import { useAddress } from './useAddress'
import { useEvidence } from './useEvidence'
import { useFocusInView } from './useFocusInView'
import { useKeys } from './useKeys'
import { useLightPrint } from './useLightPrint'
import { useLocalTimes } from './useLocalTimes'
import { usePaged } from './usePaged'
import { useScrub } from './useScrub'
import { useSteps } from './useSteps'

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
  const stage = useRef<StageHandle>(null)
  const { mode, paged, setMotion, giveUp } = useReadingMode()
  const { place, step } = useScrub(root, plot.steps, first, mode)
  const page = titles[step]
  useAddress(
    { path: page?.path ?? '/', title: `${page?.headline} – ${siteName}` },
    titles[first]?.path ?? '/',
  )

  const { said, go } = useSteps(titles, scrollTo)
  useKeys(root, go)
  usePaged(paged, step, titles)
  useFocusInView(root)
  useLightPrint(root, mode)
  useEvidence(root)
  useLocalTimes(main)

  return (
    <>
      <ScrollIslands
        {...{ plot, place, step, mode, titles, said, go, setMotion, paged }}
        handle={stage}
        onFail={giveUp}
      />
      <Shares root={root} stage={stage} plot={plot} shared={titles} />
      <Island at=".ending .explore">
        <Explore plot={plot} />
      </Island>
    </>
  )
}

const scrollTo = (section: HTMLElement) => section.scrollIntoView({ behavior: 'instant' })
