import type { Step } from '@/data/step'
import type { Slug } from '@/data/steps'
import { stillPath, stillSize } from './still-path'

/**
 * The map of a step as a picture, in the reader's theme, or in the one that an embed was told. It is asked for when it
 * comes near the screen or is printed, so that one that is hidden costs nothing.
 */
export function StepStill({
  step,
  theme,
  alt,
}: {
  step: Step & { slug: Slug }
  theme?: 'light' | 'dark' | undefined
  /** Where the page gives the description elsewhere: a shorter name. */
  alt?: string
}) {
  return (
    <picture className="step-still">
      {!theme && <source srcSet={stillPath(step.slug, 'dark')} media="(prefers-color-scheme: dark)" />}
      <img
        src={stillPath(step.slug, theme ?? 'light')}
        alt={alt ?? step.description}
        {...stillSize}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}
