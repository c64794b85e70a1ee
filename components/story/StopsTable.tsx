import { daysText } from '@/components/text/dates'
import { thousands } from '@/components/text/thousands'
import type { Certainty } from '@/data/fact'
import type { Mode } from '@/data/leg'
import type { Stop } from '@/data/stops'

const vehicles: Readonly<Record<Mode, string>> = { sea: 'by ship', rail: 'by rail', road: 'by road' }

/** The journey as a table, equal to what the map shows. On narrow screens each stop is a block of lines. */
export function StopsTable({ stops, nameOf }: { stops: readonly Stop[]; nameOf: (c: Certainty) => string }) {
  return (
    <div className="note">
      <h3 id="stops">The journey as a table</h3>
      <div className="wide-table">
        <table className="stops">
          <thead>
            <tr>
              {['Place', 'Date', 'Way there', 'Distance', 'Source', 'Certainty'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stops.map(({ place, when, way, sources, facts, certainties }) => (
              <tr key={place}>
                <th scope="row">{place}</th>
                <td>{daysText(when)}</td>
                <td>{way ? wayText(way) : ''}</td>
                <td>{way ? `about ${thousands(way.km)} km along the line drawn here` : ''}</td>
                <td>{`${sources.join('; ')} (${facts.join(', ')})`}</td>
                <td>
                  {`Place and day: ${certainties.map(nameOf).join(', ')}.`}
                  {way && ` Path: ${nameOf(way.certainty)}.`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function wayText({ mode, vessel }: NonNullable<Stop['way']>): string {
  return vessel ? `${vehicles[mode]}, the ${vessel}` : vehicles[mode]
}
