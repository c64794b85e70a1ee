import { momentText } from '@/components/text/dates'
import type { Correction } from '@/data/correction'
import { type Slug, steps } from '@/data/steps'

/** What was put right in one step, shown there. */
export function StepCorrections({ corrections }: { corrections: readonly Correction[] }) {
  return corrections.map(({ at, text }) => (
    <p key={at} className="correction">
      Corrected on <LocalTime iso={at} />: {text}
    </p>
  ))
}

/** A moment as the server writes it; the page turns it into the reader's own (see useLocalTimes.ts). */
function LocalTime({ iso }: { iso: string }) {
  return <time dateTime={iso}>{momentText(iso)}</time>
}

const headlineOf = (slug: Slug) => steps.find((step) => step.slug === slug)?.headline

interface Props {
  readonly corrections: readonly Correction[]
  readonly published: string
  readonly updated: string
}

/** When the story appeared and was changed, and the log of what was put right. */
export function CorrectionLog({ corrections, published, updated }: Props) {
  return (
    <div className="note">
      <h3 id="corrections">Corrections</h3>
      <p>
        Published <LocalTime iso={published} />, updated <LocalTime iso={updated} />.
        {corrections.length === 0 && ' No corrections so far.'}
      </p>
      {corrections.length > 0 && (
        <>
          <ul>
            {corrections.map(({ at, step, text }) => (
              <li key={at + step}>
                <LocalTime iso={at} />, <a href={`#${step}`}>{headlineOf(step)}</a>: {text}
              </li>
            ))}
          </ul>
          <p>
            <a href="/corrections.xml">Follow corrections (Atom)</a>
          </p>
        </>
      )}
    </div>
  )
}
