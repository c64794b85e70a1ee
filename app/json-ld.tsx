import { cardUrl } from '@/components/card/hash'
import { shapeNames } from '@/components/card/shapes'
import { type StoryInput, stepUrl } from '@/components/download/document'
import { siteUrl } from '@/components/http/site-url'
import { pageUrl } from '@/components/story/path'
import { readingMinutes } from '@/data/reading-time'
import { type Slug, steps } from '@/data/steps'
import { stopsOf } from '@/data/stops'
import { story } from '@/data/story'

/** The page of a step described for search engines (schema.org). */
export function JsonLd({ slug }: { slug: Slug }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: no tag can be closed or opened in it, see jsonInHtml
      dangerouslySetInnerHTML={{ __html: jsonInHtml(newsArticle(slug, story, siteUrl())) }}
    />
  )
}

/** JSON that may stand in a `<script>`: `<` is written as an escape, so that no text ends the element. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** A step's page as a schema.org NewsArticle; the first step stands for the whole story. */
export function newsArticle(slug: Slug, told: StoryInput, origin: string) {
  const { site, corrections } = told
  const step = told.steps.find((each) => each.slug === slug)
  const publisher = { '@type': 'Organization', name: site.name, url: `${origin}/` }
  const report = {
    '@type': 'NewsArticle',
    headline: site.report.title,
    datePublished: site.report.date,
    ...(site.report.address && { url: site.report.address }),
    ...(site.report.archive && { archivedAt: site.report.archive }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: pageUrl(slug, origin),
    url: pageUrl(slug, origin),
    headline: step?.headline,
    description: step?.summary,
    inLanguage: site.locale,
    datePublished: site.published,
    dateModified: site.updated,
    timeRequired: `PT${readingMinutes(told.steps)}M`,
    image: shapeNames.map((shape) => cardUrl(slug, shape, origin)),
    author: publisher,
    publisher,
    isAccessibleForFree: true,
    isBasedOn: report,
    citation: report,
    temporalCoverage: `${site.timeline.from}/${site.timeline.to}`,
    spatialCoverage: placesOf(told),
    ...(slug === steps[0].slug && { hasPart: told.steps.slice(1).map((part) => stepUrl(part.slug, origin)) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: at,
        text,
      })),
    }),
  }
}

/** The stops of the journey as schema.org Places. */
function placesOf(told: StoryInput) {
  return stopsOf(told).map(({ id, place }) => {
    const [longitude, latitude] = told.places[id]?.lonLat ?? []
    return { '@type': 'Place', name: place, geo: { '@type': 'GeoCoordinates', latitude, longitude } }
  })
}
