import type { PlottedStep } from './scene'

/** The legend: only what the step's map uses. */
export function Legend({ step }: { step: PlottedStep | undefined }) {
  if (!step) return null
  const path = step.sea !== null || step.rail !== null
  const entries = [
    path && { sign: 'dash', text: 'illustrative path' },
    step.border && { sign: 'line', text: 'computed line' },
    step.open && { sign: 'dots', text: step.open.marks ? 'unknown load or outcome' : 'unknown return load' },
    step.cargo && { sign: 'mark', text: 'one container' },
    step.tint.includes('IRN') && { sign: 'tint', text: 'supplies Russia' },
  ].filter((entry) => entry !== false && entry !== null)
  return (
    <ul className="legend" key={step.slug}>
      {entries.map(({ sign, text }) => (
        <li key={sign}>
          <i className={sign} />
          {text}
        </li>
      ))}
    </ul>
  )
}
