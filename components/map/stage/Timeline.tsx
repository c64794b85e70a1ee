import { dateText } from '@/components/map/1-plot/days'
import type { Plot } from '@/components/map/1-plot/plotted'
import { square } from '@/components/map/1-plot/square'
import { landingOf } from '@/components/map/2-scene/phases'
import { sceneAt } from '@/components/map/2-scene/scene'
import { readoutOf } from './readout-text'

interface Props {
  readonly plot: Plot
  readonly step: number
}

/** The days of the journey, and where the map stands in them: as the live map has it where a link to the step lands. */
export function Timeline({ plot, step }: Props) {
  const now = plot.steps[step]
  const { from, days, stops, lead } = plot.timeline
  // Nothing that is read here depends on the size of the map.
  const { along, read, date, km } = readoutOf(plot, sceneAt(plot, step, landingOf(now), square))
  const left = (day: number) => ({ left: `${(100 * day) / days}%` })
  return (
    <div className="top">
      <div className="read" data-part="read" aria-hidden="true" style={{ transform: `scaleX(${read})` }} />
      <div className="timeline" aria-hidden="true">
        {stops.map((stop) => (
          <i key={stop.day} className="stop" style={left(stop.day)}>
            {stop.name}{' '}
          </i>
        ))}
        <i className="along" data-part="along" style={{ transform: `translateX(${100 * along}%)` }}>
          <i className="marker" />
        </i>
      </div>
      <p className="readings" data-obstacle="" aria-hidden="true">
        <span className="date" data-part="date">
          {date}
        </span>{' '}
        <span className="km" data-part="km">
          {km}
        </span>
      </p>
      {lead && (
        <p
          className="lead-date"
          data-part="lead-date"
          aria-hidden="true"
          style={{ opacity: now?.lead === 'date' ? 1 : 0 }}
        >
          {lead.day} <small>{lead.month}</small>
        </p>
      )}
      <ol
        className="lead-calendar"
        data-part="lead-calendar"
        aria-hidden="true"
        style={{ opacity: now?.lead === 'calendar' ? 1 : 0 }}
      >
        {stops.map((stop) => (
          <li key={stop.day}>
            <b>{dateText(from, stop.day)}</b> {stop.text}
          </li>
        ))}
      </ol>
    </div>
  )
}
