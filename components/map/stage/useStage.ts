import type { MotionValue } from 'framer-motion'
import { type RefObject, useEffect } from 'react'
import { whenIdle } from '@/components/island/idle'
import type { Plot } from '@/components/map/1-plot/plotted'
import { type LevelId, loadLevel } from '@/components/map/1-plot/sheet'
import type { Manner } from '@/components/mode/manner'

interface Shown {
  readonly plot: Plot
  /** Step index plus progress. */
  readonly place: MotionValue<number>
  readonly step: number
  /** null until it is known; no painter is loaded for `stills`. */
  readonly manner: Manner | null
  /** Called when no picture can be painted. */
  readonly onFail: () => void
}

/** Has the live painter take over from the still that came with the page. */
export function useStage(stage: RefObject<HTMLElement | null>, { plot, place, step, manner, onFail }: Shown) {
  const painted = manner === 'moving' || manner === 'calm'
  const calm = manner === 'calm'
  const keyless = plot.steps[step]?.lead === 'calendar'
  useEffect(() => {
    const element = stage.current
    if (!element || !painted) return
    let stop: (() => void) | null = null
    let gone = false
    // Not before the page has come to rest: the still stands, the text reads, and a slow phone has a hand free.
    let cancel = whenIdle(async () => {
      loadLevel(element.dataset.level as LevelId).catch(() => null) // along with the code; the painter asks again
      const live = await import('./live-stage').catch(() => null)
      if (gone) return
      // Its code has just been run, which takes a slow phone long enough for one task.
      cancel = whenIdle(() => {
        stop = live?.createStage(element, plot, place) ?? null
        if (!stop) onFail()
      })
    })
    return () => {
      gone = true
      cancel()
      stop?.()
    }
  }, [stage, plot, place, painted, onFail])

  // The legend is another one now, and names have to keep clear of it; or the scene is to be another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this waits for
  useEffect(() => {
    const element = stage.current
    element?.toggleAttribute('data-calm', calm)
    element?.querySelector('.key')?.toggleAttribute('hidden', keyless)
    element?.dispatchEvent(new Event('stepchange'))
  }, [stage, step, calm, keyless, manner])
}
