import type { MetadataRoute } from 'next'
import { site } from '@/data/site'
import { steps } from '@/data/steps'
import { stepPath } from './metadata'
import { siteUrl } from './site-url'

export default function sitemap(): MetadataRoute.Sitemap {
  return steps.map(({ slug }) => ({ url: siteUrl() + stepPath(slug), lastModified: site.updated }))
}
