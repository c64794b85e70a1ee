import { plotLocator } from '@/components/map/1-plot/plot'
import type { Plot } from '@/components/map/1-plot/plotted'
import { isClose } from './closeness'

interface Props {
  readonly plot: Plot
  readonly step: number
}

/** A small map of Eurasia that tells where a close view lies, and the country that it stays in. */
export function Locator({ plot, step: index }: Props) {
  const { box, d, unitKm } = plotLocator()
  const step = plot.steps[index]
  const close = step && isClose(step, false)
  return (
    <>
      <svg
        className={close ? 'locator' : 'locator away'}
        data-obstacle=""
        viewBox={`${box[0]} ${box[1]} ${box[2] - box[0]} ${box[3] - box[1]}`}
        aria-hidden="true"
      >
        <path d={d} transform={`scale(${unitKm})`} />
        {/* A living stage moves it along with its camera. */}
        <circle
          data-part="here"
          r={420}
          style={{ transform: `translate(${step?.frame.x ?? 0}px,${step?.frame.y ?? 0}px)` }}
        />
      </svg>
      {close && step.within && (
        <span className="within" data-obstacle="">
          {step.within}
        </span>
      )}
    </>
  )
}
