import type { Metadata } from 'next'
import { cardAlt } from '@/components/card/content'
import { cardUrl } from '@/components/card/hash'
import { shapes } from '@/components/card/shapes'
import { siteUrl } from '@/components/http/site-url'
import { oembedUrl } from '@/components/share/code'
import { pageUrl, stepPath } from '@/components/story/path'
import { corrections } from '@/data/corrections'
import { site } from '@/data/site'
import { type Slug, steps } from '@/data/steps'

/** Title, description, canonical address, Open Graph and X tags of a step, with its card. */
export function stepMetadata(slug: Slug): Metadata {
  const origin = siteUrl()
  const step = steps.find((each) => each.slug === slug) ?? steps[0]
  const title = step.headline
  const { widthPx: width, heightPx: height } = shapes.wide
  const picture = { url: cardUrl(slug, 'wide', origin), width, height, type: 'image/png', alt: cardAlt(step) }
  return {
    metadataBase: new URL(origin),
    title: `${title} – ${site.name}`,
    description: step.summary,
    authors: [{ name: site.name }],
    alternates: {
      canonical: pageUrl(slug, origin),
      types: {
        'application/json+oembed': [{ url: oembedUrl(origin, stepPath(slug), 'json'), title }],
        'text/xml+oembed': [{ url: oembedUrl(origin, stepPath(slug), 'xml'), title }],
        ...(corrections.length > 0 && {
          'application/atom+xml': [{ url: `${origin}/corrections.xml`, title: `${site.name}: corrections` }],
        }),
      },
    },
    openGraph: {
      type: 'article',
      siteName: site.name,
      locale: site.locale.replace('-', '_'),
      publishedTime: site.published,
      modifiedTime: site.updated,
      url: pageUrl(slug, origin),
      title,
      description: step.summary,
      images: [picture],
    },
    twitter: { card: 'summary_large_image', title, description: step.summary, images: [picture] },
  }
}
