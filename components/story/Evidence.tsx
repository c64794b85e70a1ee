import { evidenceLinesOfStep, evidenceOf, evidenceOfStep } from './evidence-html'

/** What stands behind a paragraph: a line of signs that opens. Opening one of a step closes the other. */
export function Evidence({ slug, paragraph }: { slug: string; paragraph: number }) {
  return (
    <details
      className="evidence"
      name={slug}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made
      dangerouslySetInnerHTML={{ __html: evidenceOf(slug, paragraph) }}
    />
  )
}

/** What stands behind a whole step, for an embed; as `lines` it is lighter, and `entries` can be told apart by style. */
export function StepEvidence({ slug, as }: { slug: string; as: 'entries' | 'lines' }) {
  return (
    <details
      className={as === 'lines' ? 'evidence lines' : 'evidence'}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made
      dangerouslySetInnerHTML={{ __html: as === 'lines' ? evidenceLinesOfStep(slug) : evidenceOfStep(slug) }}
    />
  )
}
