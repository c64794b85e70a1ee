'use client'

import type { MotionValue } from 'framer-motion'
import { type ReactNode, useEffect, useRef } from 'react'
import { Timeline } from '@/components/story/Timeline'
import { Labels } from './Labels'
import { Legend } from './Legend'
import { Locator } from './Locator'
import { type Plot, phases } from './scene'
import { createStage } from './stage'

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
    if (stage.current) return createStage(stage.current, plot, place)
  }, [plot, place])

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
        <Legend step={plot.steps[step]} />
        <div className="scale" />
      </div>
      <Locator plot={plot} step={step} />
    </div>
  )
}
