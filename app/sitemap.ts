import type { MetadataRoute } from 'next'
import { pageUrl } from '@/components/story/path'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import { siteUrl } from './site-url'

export default function sitemap(): MetadataRoute.Sitemap {
  return steps.map(({ slug }) => ({ url: pageUrl(slug, siteUrl()), lastModified: site.updated }))
}
