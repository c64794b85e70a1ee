import { type Slug, steps } from '@/data/steps'

/** The path of a step's own page; the first step is the story itself. */
export function stepPath(slug: Slug): string {
  return slug === steps[0].slug ? '/' : `/step/${slug}`
}
