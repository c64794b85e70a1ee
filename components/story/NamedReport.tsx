import { dayText } from '@/components/text/dates'
import type { Report } from '@/data/report'

/** Which news report the facts come from, and where it can be read as far as is known here. */
export function NamedReport({ report: { title, date, address, archive, lookedAt } }: { report: Report }) {
  return (
    <div className="note">
      <h3 id="report">The news report</h3>
      <p>
        {address ? <a href={address}>“{title}”</a> : `“${title}”`}
        {`, ${dayText(date)}.`}
        {archive && (
          <>
            {' '}
            <a href={archive}>Archived copy.</a>
          </>
        )}
        {lookedAt && ` Last looked at on ${dayText(lookedAt)}.`}
        {!address && ' No public address of it is known here.'}
      </p>
    </div>
  )
}
