import type { CSSProperties } from 'react'
import { cardUrl } from '@/components/card/hash'
import { site } from '@/data/site'
import type { steps } from '@/data/steps'
import { Share } from './Share'

type StepData = (typeof steps)[number]

interface Props {
  readonly step: StepData
  /** 1 for the first. */
  readonly number: number
  readonly total: number
  /** Length of the step's scroll in small viewport heights. */
  readonly scrollSvh: number
}

/** One step of the story: a section as long as its scroll, with a panel of text that stays in view. */
export function Step({ step, number, total, scrollSvh }: Props) {
  const Heading = number === 1 ? 'h1' : 'h2'
  return (
    <section
      id={step.slug}
      aria-labelledby={`${step.slug}-headline`}
      style={{ '--scroll': scrollSvh } as CSSProperties} // React's type knows no custom properties
    >
      <div className="panel">
        <p className="dateline">
          <span className="count">
            {number}/{total}
          </span>{' '}
          {step.dateline}
        </p>
        <Heading id={`${step.slug}-headline`}>{step.headline}</Heading>
        {number === 1 && <p className="caveat">{site.caveat}</p>}
        {step.paragraphs.map(({ text, facts }) => (
          <p key={text} data-facts={facts.join(' ')}>
            {text}
          </p>
        ))}
        <Share
          path={number === 1 ? '/' : `/step/${step.slug}`}
          title={step.headline}
          slug={step.slug}
          pictures={(['wide', 'square', 'tall'] as const).map((shape) => cardUrl(step.slug, shape))}
          moving={step.slug === 'crossing' || step.slug === 'rail'}
        />
        <p className="unseen">Map: {step.description}</p>
      </div>
    </section>
  )
}
