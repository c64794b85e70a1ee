import { Fragment } from 'react'
import type { Fact } from '@/data/fact'
import type { Standing } from '@/data/standing'
import type { Step } from '@/data/step'
import { evidenceId } from './evidence-id'

interface Props {
  readonly certaintyLevels: Readonly<Record<Fact['certainty'], Standing>>
  readonly steps: readonly Step[]
}

/** What of the story is reported, assessed, unknown, drawn here: a line each, with links to the evidence. */
export function Glance({ certaintyLevels, steps }: Props) {
  return (
    <div className="note glance">
      <h3 id="at-a-glance">At a glance</h3>
      <dl>
        {Object.entries(certaintyLevels).map(
          ([certainty, { name, means, glance }]) =>
            glance && (
              <div key={certainty}>
                <dt>
                  <i className={`sign ${certainty}`} />
                  {name} <small>{means}</small>
                </dt>
                <dd>
                  {glance.text}{' '}
                  <small>
                    {glance.facts.map((id) => (
                      <Fragment key={id}>
                        <EvidenceLink step={stepTelling(steps, id)} id={id} />{' '}
                      </Fragment>
                    ))}
                  </small>
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}

function EvidenceLink({ step, id }: { step: Step | undefined; id: string }) {
  if (!step) return id
  return (
    <a href={`#${evidenceId(step.slug, id)}`} aria-label={`${id}, evidence in “${step.title}”`}>
      {id}
    </a>
  )
}

/** The first step that tells a fact. */
function stepTelling(steps: readonly Step[], fact: string): Step | undefined {
  return steps.find(({ paragraphs }) => paragraphs.some(({ facts }) => facts.some((id) => id === fact)))
}
