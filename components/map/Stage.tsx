'use client'

import type { MotionValue } from 'framer-motion'
import { type ReactNode, useEffect, useRef } from 'react'
import { Explore } from '@/components/explore/Explore'
import type { Manner } from '@/components/story/manner'
import { Timeline } from '@/components/story/Timeline'
import { whenIdle } from './idle'
import { Labels } from './Labels'
import { Legend } from './Legend'
import { Locator } from './Locator'
import { phases } from './phases'
import type { Plot } from './plotted'

interface Props {
  readonly plot: Plot
  /** Step index plus progress. */
  readonly place: MotionValue<number>
  readonly step: number
  readonly still: ReactNode
  /** null until it is known; no painter is loaded for `stills`. */
  readonly manner: Manner | null
  /** Called when no picture can be painted. */
  readonly onFail: () => void
}

/** The map: the still that came with the page, and the live painter that takes over from it. */
export function Stage({ plot, place, step, still, manner, onFail }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const first = useRef(step).current
  const painted = manner === 'moving' || manner === 'calm'
  useEffect(() => {
    const element = stage.current
    if (!element || !painted) return
    let stop: (() => void) | null = null
    let gone = false
    // Not before the page has come to rest: the still stands, the text reads, and a slow phone has a hand free.
    let cancel = whenIdle(async () => {
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
  }, [plot, place, painted, onFail])

  // The legend is another one now, and names have to keep clear of it; or the scene is to be another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what this waits for
  useEffect(() => {
    stage.current?.dispatchEvent(new Event('stepchange'))
  }, [step, manner])

  return (
    <div
      className="stage"
      id="stage"
      ref={stage}
      data-step={plot.steps[first]?.slug}
      data-progress={phases(plot.steps[first] ?? { scrollSvh: 150 }).landing.toFixed(2)}
      data-painter="still"
      data-calm={manner === 'calm' ? '' : undefined}
    >
      <div className="free under">{still}</div>
      <div aria-hidden="true">
        <canvas className="ground" />
        <canvas className="shipment" />
      </div>
      <Labels plot={plot} first={first} />
      <Timeline plot={plot} step={step} />
      <div className="key" aria-hidden="true" hidden={plot.steps[step]?.lead === 'calendar'}>
        <Legend plot={plot} step={plot.steps[step]} />
        <div className="scale">
          <span />
          <i />
        </div>
      </div>
      <Locator plot={plot} step={step} />
      <Explore plot={plot} place={place} />
    </div>
  )
}
