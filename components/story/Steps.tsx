import { Fragment } from 'react'
import type { Plot } from '@/components/map/1-plot/plotted'
import { readingMinutes } from '@/data/reading-time'
import type { steps as allSteps, Slug } from '@/data/steps'
import { OpenAt } from './OpenAt'
import { Step } from './Step'

interface Props {
  readonly plot: Plot
  /** Those of the plot, in its order. */
  readonly steps: readonly (typeof allSteps)[number][]
  readonly embedded?: boolean
  /** Where the page is opened as soon as that step is read in. */
  readonly openAt?: Slug | undefined
}

/** The steps of a story or of a part of it. */
export function Steps({ plot, steps, embedded = false, openAt }: Props) {
  return steps.map((step, i) => (
    <Fragment key={step.slug}>
      <Step
        step={step}
        number={i + 1}
        total={steps.length}
        around={[steps[i - 1], steps[i + 1]]}
        minutes={i === 0 ? readingMinutes(steps) : undefined}
        scrollSvh={plot.steps[i]?.scrollSvh ?? 150}
        embedded={embedded}
      />
      {step.slug === openAt && <OpenAt slug={openAt} />}
    </Fragment>
  ))
}
