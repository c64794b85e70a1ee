'use client'

import type { MotionValue } from 'framer-motion'
import { type ReactNode, useEffect, useRef } from 'react'
import { Timeline } from '@/components/story/Timeline'
import { Labels } from './Labels'
import { Legend } from './Legend'
import { Locator } from './Locator'
import { type Plot, phases } from './scene'

interface Props {
  readonly plot: Plot
  /** Step index plus progress. */
  readonly place: MotionValue<number>
  readonly step: number
  readonly titles: readonly { readonly slug: string; readonly title: string }[]
  readonly still: ReactNode
}

/** The map: the still that came with the page, and the live painter that takes over from it. */
export function Stage({ plot, place, step, titles, still }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const first = useRef(step).current
  useEffect(() => {
    const element = stage.current
    if (!element) return
    let stop = () => {}
    let gone = false
    // Not before the page has come to rest: the still stands, the text reads, and a slow phone has a hand free.
    const cancel = whenIdle(async () => {
      const { createStage } = await import('./stage')
      if (!gone) stop = createStage(element, plot, place)
    })
    return () => {
      gone = true
      cancel()
      stop()
    }
  }, [plot, place])

  // The legend is another one now, and names have to keep clear of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what this waits for
  useEffect(() => {
    stage.current?.dispatchEvent(new Event('stepchange'))
  }, [step])

  return (
    <div
      className="stage"
      id="stage"
      ref={stage}
      data-step={plot.steps[first]?.slug}
      data-progress={phases(plot.steps[first] ?? { scrollSvh: 150 }).landing.toFixed(2)}
      data-painter="still"
    >
      <div className="free under">{still}</div>
      <div aria-hidden="true">
        <canvas className="ground" />
        <canvas className="shipment" />
      </div>
      <Labels plot={plot} first={first} />
      <Timeline plot={plot} step={step} titles={titles} />
      <div className="key" aria-hidden="true" hidden={plot.steps[step]?.lead === 'calendar'}>
        <Legend plot={plot} step={step} />
        <div className="scale">
          <span />
          <i />
        </div>
      </div>
      <Locator plot={plot} step={step} />
    </div>
  )
}

/** Calls back when the browser is idle; where it cannot tell (Safari), in a task of its own. Returns what cancels it. */
function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(callback, { timeout: 1500 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(callback, 1)
  return () => clearTimeout(id)
}
