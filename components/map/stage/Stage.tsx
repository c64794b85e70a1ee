import type { ReactNode } from 'react'
import type { Plot } from '@/components/map/1-plot/plotted'
import { landingOf } from '@/components/map/2-scene/phases'
import { levelOfStill } from '@/components/map/4-pens/svg/Still'
import { Labels } from './Labels'
import { Locator } from './Locator'
import { legendHtml } from './legend-html'
import { Timeline } from './Timeline'

interface Props {
  readonly plot: Plot
  /** Index of the step that it shows. */
  readonly first: number
  readonly still: ReactNode
}

/** The map as it comes with the page: a still, and all that the live painter and the page's islands take over. */
export function Stage({ plot, first, still }: Props) {
  const step = plot.steps[first]
  return (
    <div
      className="stage"
      id="stage"
      data-step={step?.slug}
      data-progress={landingOf(step).toFixed(2)}
      data-painter="still"
      data-level={levelOfStill(plot, first)}
    >
      <div className="free under">{still}</div>
      <div aria-hidden="true">
        <canvas className="ground" data-part="ground" />
        <canvas className="shipment" data-part="shipment" />
      </div>
      <Labels plot={plot} first={first} />
      <Timeline plot={plot} step={first} />
      <div className="key" data-part="key" aria-hidden="true" hidden={step?.lead === 'calendar'}>
        <ul
          className="legend"
          data-part="legend"
          data-obstacle=""
          // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made
          dangerouslySetInnerHTML={{ __html: step ? legendHtml(plot, step) : '' }}
        />
        <div className="scale" data-part="scale" data-obstacle="">
          <span />
          <i />
        </div>
      </div>
      <div className="where" data-part="where" aria-hidden="true">
        <Locator plot={plot} step={first} />
      </div>
      <div className="explore" data-obstacle="" />
    </div>
  )
}
