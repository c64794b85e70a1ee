'use client'
// A client component whose text only the server knows, like StillGround: React would send it twice otherwise.

import { evidenceOf } from '#evidence'

/** What stands behind a paragraph: a line of signs that opens. Opening one of a step closes the other. */
export function Evidence({ slug, paragraph }: { slug: string; paragraph: number }) {
  return (
    <details
      className="evidence"
      name={slug}
      // The panel scrolls by itself while evidence is open (see evidence.css): bring what has opened into view.
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' })
      }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made, and React leaves it alone when it hydrates
      dangerouslySetInnerHTML={{ __html: evidenceOf(slug, paragraph) }}
      suppressHydrationWarning
    />
  )
}
