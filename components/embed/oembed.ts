// oEmbed 1.0 (https://oembed.com): what a page's system is told when an editor pastes an address of ours.
import { cardUrl } from '@/components/card/hash'
import { shapes } from '@/components/card/shapes'
import { type Embedded, frameCode, frameSize } from '@/components/share/code'
import { escaped } from '@/components/text/markup'
import { site } from '@/data/site'
import { embeddedFor, firstSlug } from './part'
import type { EmbedQuery } from './query'

/** Upper bounds in CSS px. */
export interface Bounds {
  readonly maxWidth: number
  readonly maxHeight: number
}

/** How long a consumer may keep an answer, in seconds. */
export const cacheAgeS = 3600

/**
 * The answer's fields by their names in the specification. The picture is left out where it is over the bounds.
 * @param linked with a quote that holds the link before the frame, which WordPress shows until the frame speaks to it.
 */
export function oembedOf(
  query: EmbedQuery,
  origin: string,
  { maxWidth, maxHeight }: Bounds,
  { linked = false } = {},
) {
  const widthPx = Math.min(frameSize.widthPx, maxWidth)
  const heightPx = Math.min(frameSize.heightPx, maxHeight)
  const embedded = embeddedFor(query, origin)
  return {
    version: '1.0',
    type: 'rich',
    title: embedded.title,
    author_name: site.name,
    author_url: `${origin}/`,
    provider_name: site.name,
    provider_url: `${origin}/`,
    cache_age: cacheAgeS,
    html: (linked ? linkQuote(embedded) : '') + frameCode(embedded, heightPx),
    width: widthPx,
    height: heightPx,
    ...thumbnail(query, origin, { maxWidth, maxHeight }),
  }
}

/** WordPress loads the script that gives our frame its height, and its links a way out, only for this very class. */
function linkQuote({ origin, pagePath, title }: Embedded): string {
  return `<blockquote class="wp-embedded-content"><a href="${escaped(origin + pagePath)}">${escaped(title)}</a></blockquote>`
}

function thumbnail(query: EmbedQuery, origin: string, { maxWidth, maxHeight }: Bounds) {
  const { widthPx, heightPx } = shapes.wide
  if (widthPx > maxWidth || heightPx > maxHeight) return {}
  return {
    thumbnail_url: cardUrl(firstSlug(query), 'wide', origin),
    thumbnail_width: widthPx,
    thumbnail_height: heightPx,
  }
}

/** Fields as an oEmbed document in XML. Characters that XML has no room for are left out. */
export function oembedXml(fields: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(fields).map(
    ([name, value]) => `  <${name}>${escaped(`${value}`.replaceAll(noXml, ''))}</${name}>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('')}</oembed>\n`
}

/** Everything but the characters of XML 1.0. */
const noXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
