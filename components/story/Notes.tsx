import { citationOf } from '@/data/citation'
import { stopsOf } from '@/data/stops'
import type { story as wholeStory } from '@/data/story'
import { CorrectionLog } from './Corrections'
import { Downloads } from './Downloads'
import { Glance } from './Glance'
import { NamedReport } from './NamedReport'
import { StopsTable } from './StopsTable'

/** What stands after the last step: the story at a glance, its stops, method, corrections and data. */
export function Notes({ story }: { story: typeof wholeStory }) {
  const { notes, certaintyLevels, steps, corrections, site } = story
  return (
    <footer className="notes" id="notes">
      <h2>Sources and method</h2>
      <Glance certaintyLevels={certaintyLevels} steps={steps} />
      <StopsTable
        stops={stopsOf(story)}
        nameOf={(certainty) => certaintyLevels[certainty].name.toLowerCase()}
      />
      <NamedReport report={site.report} />
      {notes.map(({ id, heading, paragraphs }) => (
        <div key={id} className="note">
          <h3 id={`note-${id}`}>{heading}</h3>
          {paragraphs.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      ))}
      <CorrectionLog corrections={corrections} published={site.published} updated={site.updated} />
      <Downloads citation={citationOf(site)} />
    </footer>
  )
}
