import type { Plot } from '@/components/map/1-plot/plotted'

/** A small map of Eurasia that tells where a close view lies. */
export function Locator({ plot, step }: { plot: Plot; step: number }) {
  const { box, d, unitKm } = plot.locator
  const frame = plot.steps[step]?.frame
  const close =
    frame !== undefined && Math.max(frame.widthKm, frame.heightKm) < 2600 && !plot.steps[step]?.follow
  return (
    <svg
      className={close ? 'locator' : 'locator away'}
      viewBox={`${box[0]} ${box[1]} ${box[2] - box[0]} ${box[3] - box[1]}`}
      aria-hidden="true"
    >
      <path d={d} transform={`scale(${unitKm})`} />
      {close && <circle cx={frame.x} cy={frame.y} r={420} />}
    </svg>
  )
}
