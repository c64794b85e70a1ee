import type { Plot, PlottedStep } from './plotted'
import { legendOf } from './signs'

/** The legend: only what the step's map uses. */
export function Legend({ plot, step }: { plot: Plot; step: PlottedStep | undefined }) {
  if (!step) return null
  return (
    <ul className="legend" key={step.slug}>
      {legendOf(plot, step).map(({ sign, text }) => (
        <li key={sign}>
          <i className={sign} />
          {text}
        </li>
      ))}
    </ul>
  )
}
