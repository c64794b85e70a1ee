import { cargoLabelDrop } from './marks'
import { frameStyle, pinStyle } from './pins'
import { type Plot, phases, sceneAt } from './scene'
import { square } from './square'

/** What the marks stand for, in words. */
export const cargoTexts = ['about 300 containers', 'more than 1,000 containers'] as const

/**
 * Every name that the map sets, once, as real text. The still's stylesheet places those of the first step; from then
 * on the label setter moves them. Hidden from the accessibility tree: each step describes its map in words.
 */
export function Labels({ plot, first }: { plot: Plot; first: number }) {
  const step = plot.steps[first]
  if (!step) return null
  const shown = (on: boolean) => (on ? {} : { visibility: 'hidden' as const })
  const { cargo } = sceneAt(plot, first, phases(step).landing, square)
  const middle = [
    (plot.border.from[0] + plot.border.to[0]) / 2,
    (plot.border.from[1] + plot.border.to[1]) / 2,
  ] as const
  return (
    <div className="free labels" style={frameStyle(step.frame)} aria-hidden="true">
      {plot.labels.map(({ id, text, kind, side, at }) => (
        <span
          key={id}
          className={`label ${kind} ${side}`}
          data-label={id}
          style={{ ...pinStyle(step.frame, at, plot.apexY), ...shown(step.labels.includes(id)) }}
        >
          <span>{text}</span>
        </span>
      ))}
      <span
        className="label cargo above"
        style={{
          ...pinStyle(step.frame, cargo?.from ?? [0, 0], plot.apexY),
          ...shown(cargo !== null && cargo.strewn === 0),
          marginTop: cargo ? cargoLabelDrop(cargo) : 0,
        }}
      >
        <span>{cargoTexts[0]}</span>
      </span>
      <span
        className="label border right"
        style={{ ...pinStyle(step.frame, middle, plot.apexY), ...shown(step.border) }}
      >
        <span>{`about ${plot.border.km} km\nto the border,\ncomputed here`}</span>
      </span>
    </div>
  )
}
