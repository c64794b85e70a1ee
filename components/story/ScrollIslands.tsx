import { type ComponentProps, useEffect } from 'react'
import { Explore } from '@/components/explore/Explore'
import { Island } from '@/components/island/Island'
import { useWithin } from '@/components/island/useWithin'
import { LegendEntries } from '@/components/map/stage/Legend'
import { Locator } from '@/components/map/stage/Locator'
import { useStage } from '@/components/map/stage/useStage'
import { StepNav } from './StepNav'
import { useHeldStage } from './useHeldStage'
import { useListClosing } from './useListClosing'

type Shown = Parameters<typeof useStage>[1]

interface Props extends Shown, Required<Pick<ComponentProps<typeof StepNav>, 'titles' | 'go' | 'setMotion'>> {
  /** What a reader who does not see the page is told. */
  readonly said: string
  /** Whether the story is read one step at a time; nothing where that is not to be had. */
  readonly paged?: boolean | undefined
}

/** What comes alive in the scroll and its map. Which step is React's; how far into it is a motion value's. */
export function ScrollIslands({ said, titles, go, setMotion, paged, ...shown }: Props) {
  const { plot, place, step, mode } = shown
  const stage = useWithin('.stage')
  useStage(stage, shown)
  useHeldStage(stage, mode, step, shown.onFail)
  useListClosing(useWithin('.story'))
  const status = useWithin('.story > [role=status]')
  useEffect(() => {
    if (status.current && said) status.current.textContent = said
  }, [status, said])
  return (
    <>
      <Island at=".step-nav">
        <StepNav {...{ step, titles, go, setMotion, paged }} motion={mode !== 'calm'} />
      </Island>
      <Island at=".stage .legend">
        <LegendEntries plot={plot} step={plot.steps[step]} />
      </Island>
      <Island at=".stage .where">
        <Locator plot={plot} step={step} calm={mode === 'calm'} />
      </Island>
      <Island at=".stage .explore">
        <Explore plot={plot} place={place} />
      </Island>
    </>
  )
}
