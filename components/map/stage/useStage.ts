import type { MotionValue } from 'framer-motion'
import { type RefObject, useEffect, useRef } from 'react'
import { whenIdle } from '@/components/island/idle'
import { loadLevel } from '@/components/map/1-plot/load-level'
import type { Plot } from '@/components/map/1-plot/plotted'
import type { LevelId } from '@/components/map/1-plot/sheet'
import type { ReadingMode } from '@/components/mode/reading-mode'
import type { StageHandle } from './handle'

interface Shown {
  readonly plot: Plot
  /** Step index plus progress. */
  readonly place: MotionValue<number>
  readonly step: number
  /** null until it is known; no painter is loaded for `stills`. */
  readonly mode: ReadingMode | null
  /** Called when no picture can be painted. */
  readonly onFail: () => void
  /** Holds the living stage, for as long as there is one. */
  readonly handle: RefObject<StageHandle | null>
}

/** Has the live painter take over from the still that came with the page. */
export function useStage(
  stage: RefObject<HTMLElement | null>,
  { plot, place, step, mode, onFail, handle }: Shown,
) {
  const painted = mode === 'moving' || mode === 'calm'
  const calm = useRef(false)
  const keyless = plot.steps[step]?.lead === 'calendar'

  // The legend is another one now, and names have to keep clear of it; or the scene is to be another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this waits for
  useEffect(() => {
    calm.current = mode === 'calm'
    stage.current?.querySelector('.key')?.toggleAttribute('hidden', keyless)
    handle.current?.setCalm(calm.current)
    handle.current?.measure()
  }, [stage, step, keyless, mode])

  useEffect(() => {
    const element = stage.current
    if (!element || !painted) return
    let gone = false
    // Not before the page has come to rest: the still stands, the text reads, and a slow phone has a hand free.
    let cancel = whenIdle(async () => {
      loadLevel(element.dataset.level as LevelId).catch(() => null) // along with the code; the painter asks again
      const live = await import('./live-stage').catch(() => null)
      if (gone) return
      // Its code has just been run, which takes a slow phone long enough for one task.
      cancel = whenIdle(() => {
        try {
          if (live) handle.current = new live.LiveStage(element, plot, place, calm.current)
        } catch {} // the still stays
        if (!handle.current) onFail()
      })
    })
    return () => {
      gone = true
      cancel()
      handle.current?.dispose()
      handle.current = null
    }
  }, [stage, plot, place, painted, onFail, handle])
}
