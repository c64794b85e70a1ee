import { escaped } from '@/components/text/markup'
import { type StoryInput, stepUrl } from './document'

/** An Atom feed (RFC 4287) of the corrections; null while there are none. */
export function atomOf({ site, corrections, steps }: StoryInput, origin: string): string | null {
  const [newest] = corrections
  if (!newest) return null
  const entries = corrections.map(({ at, step, text }) => {
    const headline = steps.find(({ slug }) => slug === step)?.headline ?? step
    const url = escaped(stepUrl(step, origin))
    return [
      `<entry><id>${url}#${at}</id><title>Correction: ${escaped(headline)}</title><updated>${at}</updated>`,
      `<link href="${url}"/><summary>${escaped(text)}</summary></entry>`,
    ].join('')
  })
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(site.locale)}">`,
    `<id>${escaped(origin)}/</id><title>${escaped(site.name)}: corrections</title><updated>${newest.at}</updated>`,
    `<link href="${escaped(origin)}/"/><link rel="self" href="${escaped(origin)}/corrections.xml"/>`,
    `<author><name>${escaped(site.name)}</name></author>`,
    ...entries,
    '</feed>\n',
  ].join('\n')
}
