import { dateText, firstDay, lastDay } from '@/components/map/readings'
import type { Plot } from '@/components/map/scene'

interface Props {
  readonly plot: Plot
  readonly step: number
}

const stops = [
  { day: 6, name: '7 Sept', text: 'Containers staged at Najin' },
  { day: 11, name: '12', text: 'The ship reaches Dunay' },
  { day: 12, name: '', text: 'Putin and Kim meet' },
  { day: 30, name: '1 Oct', text: 'Arrival near Tikhoretsk' },
  { day: 42, name: '13 Oct', text: 'The White House makes it public' },
]

const left = (day: number) => ({ left: `${(100 * (day - firstDay)) / (lastDay - firstDay)}%` })

/** The days of the journey, and where the map stands in them. */
export function Timeline({ plot, step }: Props) {
  const now = plot.steps[step]
  const day = now?.days[0] ?? lastDay
  return (
    <div className="top">
      <div className="read" aria-hidden="true" />
      <div className="timeline" aria-hidden="true">
        {stops.map((stop) => (
          <i key={stop.day} className="stop" style={left(stop.day)}>
            {stop.name}
          </i>
        ))}
        <i className="along" style={{ transform: `translateX(${left(day).left})` }}>
          <i className="marker" />
        </i>
      </div>
      <p className="readings" aria-hidden="true">
        <span className="date">{now?.dated && !now.lead ? dateText(day) : ''}</span> <span className="km" />
      </p>
      <p className="lead-date" aria-hidden="true" style={{ opacity: now?.lead === 'date' ? 1 : 0 }}>
        13<small>September 2023</small>
      </p>
      <ol className="lead-calendar" aria-hidden="true" style={{ opacity: now?.lead === 'calendar' ? 1 : 0 }}>
        {stops.map((stop) => (
          <li key={stop.day}>
            <b>{dateText(stop.day)}</b> {stop.text}
          </li>
        ))}
      </ol>
    </div>
  )
}
