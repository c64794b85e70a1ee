import { StepStill } from '@/components/card/StepStill'
import type { Theme } from '@/components/card/still-path'
import { StepCorrections } from '@/components/story/Corrections'
import { StepEvidence } from '@/components/story/Evidence'
import { corrections } from '@/data/corrections'
import { site } from '@/data/site'
import type { steps } from '@/data/steps'

interface Props {
  readonly step: (typeof steps)[number]
  /** 1 for the first of the embed, which also has the caveat of the story. */
  readonly number: number
  readonly total: number
  readonly theme: Theme | undefined
  /** Path of the step on the site. */
  readonly path: string
}

/** One step of a light embed: its still, its text, who says so, and the way to the full story. */
export function EmbedStep({ step, number, total, theme, path }: Props) {
  const Heading = number === 1 ? 'h1' : 'h2'
  return (
    <article id={step.slug} aria-labelledby={`${step.slug}-headline`}>
      <StepStill step={step} theme={theme} />
      <div className="panel">
        <div className="words">
          <p className="dateline">
            {total > 1 && <span className="count">{`${number}/${total}`}</span>} {step.dateline}
          </p>
          <Heading id={`${step.slug}-headline`}>{step.headline}</Heading>
          {number === 1 && <p className="caveat">{site.caveat}</p>}
          {step.paragraphs.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
          <StepEvidence slug={step.slug} as="entries" />
          <StepCorrections corrections={corrections.filter(({ step: slug }) => slug === step.slug)} />
          <p className="source">
            {step.attribution}.{' '}
            <a href={path} target="_blank" rel="noopener">
              Full story: {site.name}
              <span className="unseen">, at “{step.title}”, in a new window</span>
            </a>
          </p>
        </div>
      </div>
    </article>
  )
}
