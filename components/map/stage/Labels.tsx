import { middleOf } from '@/components/map/1-plot/leg'
import type { Plot } from '@/components/map/1-plot/plotted'
import { cargoLabelDrop } from '@/components/map/2-scene/marks'
import { restState } from '@/components/map/2-scene/rest-state'
import { frameStyle, pinStyle } from '@/components/map/4-pens/svg/pins'

/**
 * Every name that the map sets, once, as real text. The still's stylesheet places those of the first step; from then
 * on the label setter moves them. Hidden from the accessibility tree: each step describes its map in words.
 */
export function Labels({ plot, first }: { plot: Plot; first: number }) {
  const step = plot.steps[first]
  if (!step) return null
  const shown = (on: boolean) => (on ? {} : { visibility: 'hidden' as const })
  const { cargo } = restState(plot, first, 0)
  return (
    <div
      className="free labels"
      data-part="free"
      style={frameStyle(step.frame, plot.apexY)}
      aria-hidden="true"
    >
      {plot.labels.map(({ id, text, kind, side, at, leader }) => (
        <span
          key={id}
          className={`label ${kind} ${side}${leader ? ' leader' : ''}`}
          data-label={id}
          style={{ ...pinStyle(step.frame, at, plot.apexY), ...shown(step.labels.includes(id)) }}
        >
          <span>{text}</span>{' '}
        </span>
      ))}
      <span
        className="label cargo above"
        data-label="#cargo"
        style={{
          ...pinStyle(step.frame, cargo?.from ?? [0, 0], plot.apexY),
          ...shown(cargo !== null && cargo.strewn === 0),
          marginTop: cargo ? `calc(${cargoLabelDrop(cargo)}px * var(--map-scale))` : 0,
        }}
      >
        <span>{cargo?.open ?? plot.cargo.texts[0]}</span>{' '}
      </span>
      {plot.border && (
        <span
          className="label border right"
          data-label="#border"
          style={{
            ...pinStyle(step.frame, middleOf(plot.border.from, plot.border.to), plot.apexY),
            ...shown(step.border),
          }}
        >
          <span>{plot.border.label}</span>{' '}
        </span>
      )}
    </div>
  )
}
