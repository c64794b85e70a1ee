import type { Plot } from '@/components/map/1-plot/plotted'

interface Props {
  readonly plot: Plot
  readonly step: number
  /** Whether each step stands at rest, so that the camera follows no vehicle. */
  readonly calm?: boolean
}

/** How much of the land, in km, a view shows at most to need telling where it lies. */
const closeKm = 2600

/** A small map of Eurasia that tells where a close view lies, and the country that it stays in. */
export function Locator({ plot, step, calm = false }: Props) {
  const { box, d, unitKm } = plot.locator
  const { frame, whole, follow, within } = plot.steps[step] ?? {}
  const seen = calm ? (whole ?? frame) : (follow ?? frame)
  const close = seen && Math.max(seen.widthKm, seen.heightKm) < closeKm
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
          style={{ transform: `translate(${frame?.x ?? 0}px,${frame?.y ?? 0}px)` }}
        />
      </svg>
      {close && within && (
        <span className="within" data-obstacle="">
          {within}
        </span>
      )}
    </>
  )
}
