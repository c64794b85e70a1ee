import { dateText } from '@/components/map/1-plot/days'
import type { Plot } from '@/components/map/1-plot/plotted'

interface Props {
  readonly plot: Plot
  readonly step: number
}

/** The days of the journey, and where the map stands in them. */
export function Timeline({ plot, step }: Props) {
  const now = plot.steps[step]
  const { from, days, stops, lead } = plot.timeline
  const day = now?.days[0] ?? days
  const left = (day: number) => ({ left: `${(100 * day) / days}%` })
  return (
    <div className="top">
      <div className="read" data-part="read" aria-hidden="true" />
      <div className="timeline" aria-hidden="true">
        {stops.map((stop) => (
          <i key={stop.day} className="stop" style={left(stop.day)}>
            {stop.name}
          </i>
        ))}
        <i className="along" data-part="along" style={{ transform: `translateX(${left(day).left})` }}>
          <i className="marker" />
        </i>
      </div>
      <p className="readings" aria-hidden="true">
        <span className="date" data-part="date">
          {now?.dated && !now.lead ? dateText(from, day) : ''}
        </span>{' '}
        <span className="km" data-part="km" />
      </p>
      {lead && (
        <p
          className="lead-date"
          data-part="lead-date"
          aria-hidden="true"
          style={{ opacity: now?.lead === 'date' ? 1 : 0 }}
        >
          {lead.day}
          <small>{lead.month}</small>
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
