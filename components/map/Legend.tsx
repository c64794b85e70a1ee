import type { Plot } from './scene'
import { legendOf } from './signs'

/** The legend: only what the step's map uses. */
export function Legend({ plot, step: index }: { plot: Plot; step: number }) {
  const step = plot.steps[index]
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
