import { useLayoutEffect, useRef } from 'react'
import { dayText } from '@/components/text/dates'
import { certaintyLevels } from '@/data/certainty-levels'
import type { Entry } from '@/data/entry'
import { type FactId, facts } from '@/data/facts'
import { gazetteer } from '@/data/gazetteer'

interface Props {
  readonly chosen: Entry | null
  readonly open: boolean
  onOpen(open: boolean): void
  onChoose(entry: Entry): void
}

/**
 * The places to go to, and what is said to have happened there. On a phone the list opens over the map, and closed
 * it keeps only the chosen place in sight.
 */
export function Places({ chosen, open, onOpen, onChoose }: Props) {
  const section = useRef<HTMLElement>(null)
  // Where the list lies over the map, the map learns how much of it is covered.
  useLayoutEffect(() => {
    const element = section.current
    if (!open && element) element.parentElement?.style.setProperty('--foot', `${element.offsetHeight}px`)
  })
  return (
    <section ref={section} className={open ? 'places open' : 'places'} aria-labelledby="places">
      <h2 id="places">Places</h2>
      <button type="button" className="toggle" aria-expanded={open} onClick={() => onOpen(!open)}>
        {open ? 'Close the list' : 'Choose a place'}
      </button>
      {gazetteer.map(({ heading, entries }) => (
        <div
          key={heading}
          className={entries.some((entry) => entry === chosen) ? 'group of-chosen' : 'group'}
        >
          <h3>{heading}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.name} className={entry === chosen ? 'chosen' : ''}>
                <button
                  type="button"
                  aria-current={entry === chosen ? 'location' : undefined}
                  onClick={() => onChoose(entry)}
                >
                  {entry.name}
                </button>
                {entry === chosen && <FactTexts facts={entry.facts} />}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

/** What the facts hold about a place, each with its certainty and who says it. */
function FactTexts({ facts: ids }: { facts: readonly FactId[] }) {
  const told = ids.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
  if (told.length === 0)
    return <p className="told">Named to show where things are. No fact told here is about it.</p>
  return (
    <>
      {told.map(({ id, certainty, claim, source, said }) => (
        <p key={id} className="told" data-fact={id}>
          {claim}{' '}
          <span className="standing">
            <b>{certaintyLevels[certainty].name}</b>, {source}
            {said && `, ${dayText(said)}`}
          </span>
        </p>
      ))}
    </>
  )
}
