import { type CSSProperties, Fragment } from 'react'
import { StepStill } from '@/components/card/StepStill'
import { corrections } from '@/data/corrections'
import { site } from '@/data/site'
import type { steps } from '@/data/steps'
import { StepCorrections } from './Corrections'
import { Evidence, StepEvidence } from './Evidence'

type StepData = (typeof steps)[number]

interface Props {
  readonly step: StepData
  /** 1 for the first. */
  readonly number: number
  readonly total: number
  /** The steps before and after it. */
  readonly around: readonly [previous: StepData | undefined, next: StepData | undefined]
  /** Minutes that the story, or the part of it that this step opens, takes to read. */
  readonly minutes?: number | undefined
  /** Length of the step's scroll in small viewport heights. */
  readonly scrollSvh: number
  /**
   * In another site's page: the evidence in one piece, which lengthens the panel rather than scroll in it and stop a
   * thumb, and no menu for sharing, since a frame may neither download nor copy.
   */
  readonly embedded?: boolean
}

/** One step of the story: a section as long as its scroll, with a panel of text that stays in view. */
export function Step({ step, number, total, around, minutes, scrollSvh, embedded = false }: Props) {
  const Heading = number === 1 ? 'h1' : 'h2'
  return (
    <section
      id={step.slug}
      aria-labelledby={`${step.slug}-headline`}
      tabIndex={-1} // a link to the step takes the focus along
      style={{ '--scroll': scrollSvh } as CSSProperties} // React's type knows no custom properties
    >
      <div className="panel">
        <p className={embedded ? 'dateline' : 'dateline beside-turn'}>
          <span className="count">{`${number}/${total}`}</span> {step.dateline}
          {minutes && (
            <>
              {' '}
              <span className="reading">{`${minutes} min to read`}</span>
            </>
          )}
        </p>
        {!embedded && <Turn around={around} />}
        <Heading id={`${step.slug}-headline`}>{step.headline}</Heading>
        {number === 1 && <p className="caveat">{site.caveat}</p>}
        {step.paragraphs.map(({ text, facts }, i) => (
          <Fragment key={text}>
            <p data-facts={facts.join(' ')}>{text}</p>
            {!embedded && <Evidence slug={step.slug} paragraph={i} />}
          </Fragment>
        ))}
        {embedded && <StepEvidence slug={step.slug} as="lines" />}
        <StepCorrections corrections={corrections.filter((correction) => correction.step === step.slug)} />
        <p className="unseen">{`Map: ${step.description}`}</p>
        {!embedded && (
          <details className="share">
            <summary>Share this step</summary>
          </details>
        )}
      </div>
      <StepStill step={step} alt={`Map, step ${number} of ${total}: ${step.title}`} />
    </section>
  )
}

/** The ways to the steps before and after, at the same place in each step, so that a thumb need not look for it. */
function Turn({ around: [previous, next] }: Pick<Props, 'around'>) {
  return (
    <div className="turn">
      {previous && turnLink('prev', 'Previous step', previous)}
      {next && turnLink('next', 'Next step', next)}
    </div>
  )
}

/** Its name is no text of the page, which would read "Previous step" between a date and a headline. */
function turnLink(rel: 'prev' | 'next', name: string, { slug, title }: StepData) {
  // biome-ignore lint/a11y/useAnchorContent: it has a name
  return <a href={`#${slug}`} rel={rel} aria-label={`${name}: ${title}`} />
}
