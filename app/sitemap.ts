import type { MetadataRoute } from 'next'
import { siteUrl } from '@/components/http/site-url'
import { pageUrl } from '@/components/story/path'
import { site } from '@/data/site'
import { steps } from '@/data/steps'

export default function sitemap(): MetadataRoute.Sitemap {
  return steps.map(({ slug }) => ({ url: pageUrl(slug, siteUrl()), lastModified: site.updated }))
}
