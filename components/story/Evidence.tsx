import { evidenceOf } from './evidence-html'

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
