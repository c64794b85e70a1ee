import { type Slug, steps } from '@/data/steps'

/** The path of a step's own page; the first step is the story itself. */
export function stepPath(slug: Slug): string {
  return slug === steps[0].slug ? '/' : `/step/${slug}`
}

/** The one address of a step's page, as search engines are told it; Next writes that of the root without a slash. */
export function pageUrl(slug: Slug, origin: string): string {
  return origin + stepPath(slug).replace(/^\/$/, '')
}
