import type { Plot, PlottedStep } from '@/components/map/1-plot/plotted'
import { legendOf } from '@/components/map/3-drawing/legend-symbols'

interface Props {
  readonly plot: Plot
  readonly step: PlottedStep | undefined
}

/** The legend: only what the step's map uses. */
export function Legend({ plot, step }: Props) {
  return (
    <ul className="legend" data-obstacle="">
      <LegendEntries plot={plot} step={step} />
    </ul>
  )
}

/** What stands in a legend. */
export function LegendEntries({ plot, step }: Props) {
  if (!step) return null
  return legendOf(plot, step).map(({ sign, text }) => (
    <li key={step.slug + sign}>
      <i className={sign} />
      <span>{text}</span>
    </li>
  ))
}
